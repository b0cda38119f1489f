using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>Lost terms, the terms behind the numbers, and insurers, in a real browser before a real silo.</summary>
public sealed class ChurnPageTests(EndedTermsSilo silo) : IClassFixture<EndedTermsSilo>
{
    [Fact]
    public async Task A_number_of_lost_terms_opens_the_terms_behind_it()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.SetViewportSizeAsync(390, 844);
        await GoAsync(page, "/churn");
        var lost = page.GetByTestId("tile-lost");
        await Assertions.Expect(lost).Not.ToHaveAttributeAsync("data-value", "0");
        await Assertions.Expect(page.GetByTestId("churn-page")).ToContainTextAsync("战败原因");
        var rate = page.GetByTestId("rate-renewal-of-decided");
        await Assertions.Expect(rate.GetByTestId("definition")).ToContainTextAsync("÷");
        await Assertions.Expect(page.GetByTestId("rate-penetration-of-visitors")).ToContainTextAsync("无数据");
        await Assertions.Expect(page.GetByTestId("customers-remedy")).ToContainTextAsync("最近保养日期");
        await AssertFitsAsync(page);

        await lost.ClickAsync();
        var rows = page.GetByTestId("terms-table").Locator("[data-testid^=term-row-]");
        await Assertions.Expect(rows.First).ToContainTextAsync("张*");
        await rows.First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("policy-why")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Insurers_are_advised_in_the_readers_language()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-GB");
        await GoAsync(page, "/insurers?dealer=SH002");
        var advice = page.GetByTestId("advice");
        await Assertions.Expect(page.GetByTestId("advice-no-insurer-named")).ToContainTextAsync("column insurer");
        await Assertions.Expect(page.GetByTestId("renewals-unknown")).Not.ToHaveAttributeAsync("data-value", "0");
        await page.GetByTestId("language-switch").GetByText("中文").ClickAsync();
        await Assertions.Expect(advice).ToContainTextAsync("均未注明保险公司");
        await page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync(page);
        await page.GetByTestId("choice-bar").GetByText("3 个月").ClickAsync();
        Assert.Contains("months=3", page.Url, StringComparison.Ordinal);
    }

    private async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(silo.Page.ToString());
        await Assertions.Expect(page.GetByTestId("caller")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(silo.Bare, path).ToString());
    }

    private static async Task AssertFitsAsync(IPage page) => Assert.True(await page.EvaluateAsync<bool>(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
}
