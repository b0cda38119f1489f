using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>What a morning begins with, and all dealers side by side, in a real browser before a real silo.</summary>
public sealed class GroupPageTests(EndedTermsSilo silo) : IClassFixture<EndedTermsSilo>
{
    [Fact]
    public async Task A_morning_leads_from_today_over_the_group_to_one_policy_in_three_clicks()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.SetViewportSizeAsync(1440, 1000);
        await page.GotoAsync(silo.Page.ToString());
        await Assertions.Expect(page.GetByTestId("today-page")).ToContainTextAsync("待办事项");
        Assert.EndsWith("/today", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByTestId("nav-today")).ToHaveAttributeAsync("aria-current", "page");

        await page.GotoAsync(silo.At("/group?month=2026-06"));
        var row = page.GetByTestId("group-row-SH001");
        await Assertions.Expect(row.GetByTestId("terms")).Not.ToHaveAttributeAsync("data-value", "0");
        await Assertions.Expect(page.GetByTestId("group-page")).ToContainTextAsync("2026-05");
        await page.GetByTestId("group-search").FillAsync("sh002");
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await page.GetByTestId("group-search").FillAsync("");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("group-export").ClickAsync());
        Assert.Equal("group-2026-06.csv", file.SuggestedFilename);

        await page.GetByTestId("group-policies-SH001").ClickAsync();
        Assert.EndsWith("/policies?dealer=SH001", page.Url, StringComparison.Ordinal);
        await page.Locator("[data-testid^=policy-row-]").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("policy-drawer")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/today", "today-page", "What is behind")]
    [InlineData("/group?month=2026-06", "group-page", "Attainment")]
    public async Task Both_pages_fit_a_phone(string path, string testId, string words)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-GB");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(silo.At(path));
        await Assertions.Expect(page.GetByTestId(testId)).ToContainTextAsync(words);
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task An_old_bookmark_of_a_dealer_leads_to_the_campaigns()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-GB");
        await page.GotoAsync(silo.At("/?dealer=SH001"));
        await Assertions.Expect(page.GetByTestId("campaign-name")).ToBeVisibleAsync();
        Assert.EndsWith("/campaigns?dealer=SH001", page.Url, StringComparison.Ordinal);
    }
}
