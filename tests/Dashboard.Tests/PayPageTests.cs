using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>What agents are paid, in a real browser before a real silo.</summary>
public sealed class PayPageTests(PaidSilo silo) : IClassFixture<PaidSilo>
{
    [Fact]
    public async Task An_agent_opens_to_the_lines_of_the_pay_and_what_is_unknown_stays_open()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(silo.Page.ToString());
        await page.GetByTestId("nav-pay").ClickAsync();
        await Assertions.Expect(page.GetByTestId("pay-page")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(silo.Bare, "/pay?dealer=SH001&month=2026-06").ToString());
        var row = page.GetByTestId("pay-row-李芳");
        await Assertions.Expect(row).ToContainTextAsync("待补");
        await Assertions.Expect(page.GetByTestId("pay-plan-renewal-specialist")).ToContainTextAsync("001 row 1-15");
        await row.ClickAsync();
        var statement = page.GetByTestId("statement-李芳");
        await Assertions.Expect(statement.GetByTestId("open-no-target")).ToContainTextAsync("当月没有目标");

        // Every renewal surpasses a target of one: 50 yuan each.
        await silo.PutAsync("/api/v1/dealers/SH001/targets/2026-06", new { renewals = 1, premium = 3_000 });
        await page.ReloadAsync();
        await row.ClickAsync();
        await Assertions.Expect(statement).ToContainTextAsync("每单 50 元");
        await Assertions.Expect(statement).ToContainTextAsync("¥2,200.00");
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByTestId("language-switch").GetByText("English").ClickAsync();
        await Assertions.Expect(statement).ToContainTextAsync("base pay of the month");
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }
}
