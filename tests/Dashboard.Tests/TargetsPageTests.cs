using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>A year's target from its proposal to its history, in a real browser before a real silo.</summary>
public sealed class TargetsPageTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    [Fact]
    public async Task A_year_is_proposed_and_adopted_a_month_is_changed_and_both_stand_in_the_history()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "zh-CN");
        await page.GetByTestId("propose").ClickAsync();
        // 40 terms of 120 are each dealer's.
        var counted = page.GetByTestId("state-expiringBase");
        await Assertions.Expect(counted).ToHaveAttributeAsync("data-state", "counted");
        await Assertions.Expect(page.Locator("#input-expiringBase")).ToHaveValueAsync("40");
        await Assertions.Expect(page.GetByTestId("state-newCarSales")).ToHaveAttributeAsync("data-state", "unknown");
        await page.Locator("#input-lastRate").FillAsync("120");
        await Assertions.Expect(page.GetByTestId("state-lastRate")).ToContainTextAsync("0.05 表示 5%");
        await page.Locator("#input-lastRate").FillAsync("60");
        await page.Locator("#input-makerGuidance").FillAsync("100");
        await Assertions.Expect(page.GetByTestId("proposed")).ToHaveAttributeAsync("data-value", "100");
        await page.GetByTestId("adopt").ClickAsync();
        await Assertions.Expect(page.GetByTestId("plan")).ToHaveAttributeAsync("data-value", "100");
        await Assertions.Expect(page.GetByTestId("ladder-next")).ToBeVisibleAsync();

        await page.GetByTestId("set-month-2026-07").ClickAsync();
        await page.Locator("#month-renewals").FillAsync("");
        await page.GetByTestId("month-save").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("须为不小于 0 的整数");
        await page.Locator("#month-renewals").FillAsync("33");
        await page.Locator("#month-reason").FillAsync("新门店开业");
        await page.GetByTestId("month-save").ClickAsync();
        await Assertions.Expect(page.Locator(".target-month-2026-07").GetByTestId("target")).ToHaveTextAsync("33");
        var history = page.GetByTestId("target-history");
        await Assertions.Expect(history).ToContainTextAsync("新门店开业");
        await Assertions.Expect(history).ToContainTextAsync("2026 年度");
        await page.SetViewportSizeAsync(390, 844);
        Assert.True(await FitsAsync(page));
    }

    [Fact]
    public async Task Bounds_of_a_share_and_figures_of_the_year_are_set_and_contradictions_are_told()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "en-GB");
        await page.GetByTestId("choice-dealer").ClickAsync();
        await page.GetByTitle("上海2店 (SH002)").ClickAsync();
        await Assertions.Expect(page.GetByTestId("goal-new-car-penetration")).ToContainTextAsync("No data");
        await page.GetByTestId("set-goal-reach").ClickAsync();
        await page.Locator("#goal-at-least").FillAsync("77");
        await page.GetByTestId("goal-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("goal-reach").GetByTestId("bounds")).ToHaveTextAsync("At least 77.0%");

        await page.GetByTestId("set-kpis").ClickAsync();
        await page.Locator("#set-expiring-terms").FillAsync("1000");
        await page.Locator("#set-renewals").FillAsync("900");
        await page.Locator("#set-renewal-rate").FillAsync("50");
        await page.GetByTestId("kpis-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("contradictions")).ToContainTextAsync("renewals is set at 900");
        Assert.Contains("dealer=SH002", page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(Browser browser, string locale)
    {
        var page = await browser.OpenAsync(locale);
        await page.GotoAsync(silo.At("/targets?year=2026"));
        await Assertions.Expect(page.GetByTestId("targets-page")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<bool> FitsAsync(IPage page) => await page.EvaluateAsync<bool>(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
