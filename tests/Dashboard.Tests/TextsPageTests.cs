using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>What customers wrote, read and judged in a real browser before a real silo.</summary>
public sealed class TextsPageTests(WrittenToSilo silo) : IClassFixture<WrittenToSilo>
{
    [Fact]
    public async Task A_text_waits_on_the_page_until_somebody_says_what_it_means()
    {
        await silo.WriteAsync("i1", "16900000001", "请问多少钱？<b>急</b>");
        await silo.WriteAsync("i2", "16900000002", "别再联系我了，烦死了");
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(silo.Page.ToString());
        await page.GetByTestId("nav-open").ClickAsync();
        await page.GetByTestId("nav-texts").ClickAsync();
        var (unread, judged) = (page.GetByTestId("texts-unread"), page.GetByTestId("texts-judged"));
        await Assertions.Expect(unread.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await Assertions.Expect(unread).ToContainTextAsync("请问多少钱？<b>急</b>");
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));

        await unread.GetByRole(AriaRole.Article).First.GetByTestId("judge-answered").ClickAsync();
        await Assertions.Expect(unread.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await unread.GetByTestId("judge-refuses-all").ClickAsync();
        await page.GetByTestId("confirm-refuses-all").ClickAsync();
        await Assertions.Expect(unread).ToContainTextAsync("没有待处理的来信");
        await Assertions.Expect(judged.Locator("[data-state=answered]")).ToBeVisibleAsync();
        await Assertions.Expect(judged.Locator("[data-state=refuses-all]")).ToBeVisibleAsync();
    }
}
