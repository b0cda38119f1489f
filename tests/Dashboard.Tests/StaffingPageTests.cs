using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>How many agents a dealer needs, in a real browser before a real silo.</summary>
public sealed class StaffingPageTests(EndedTermsSilo silo) : IClassFixture<EndedTermsSilo>
{
    [Fact]
    public async Task An_agent_who_is_named_takes_calls()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(silo.Page.ToString());
        await Assertions.Expect(page.GetByTestId("caller")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(silo.Bare, "/staffing").ToString());
        await Assertions.Expect(page.GetByTestId("staffing-page")).ToContainTextAsync("人员排班");
        await Assertions.Expect(page.GetByTestId("no-agents")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("staffing-chart").Locator("canvas")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("one-fewer")).ToContainTextAsync("没有可减少的专员");

        await page.GetByTestId("agent-add").ClickAsync();
        await page.GetByTestId("agent-name-0").FillAsync("李芳");
        await page.GetByTestId("agent-days-off-0").FillAsync("5月6日");
        await Assertions.Expect(page.GetByTestId("staffing-save")).ToBeDisabledAsync();
        await page.GetByTestId("agent-days-off-0").FillAsync("");
        await page.GetByTestId("staffing-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("no-agents")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByTestId("staffing-there")).ToHaveTextAsync("1");
        await Assertions.Expect(page.GetByTestId("one-fewer").GetByTestId("not-made")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }
}
