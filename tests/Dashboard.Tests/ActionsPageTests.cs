using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>What a dealer is behind with, in a real browser before a real silo.</summary>
public sealed class ActionsPageTests(EndedTermsSilo silo) : IClassFixture<EndedTermsSilo>
{
    [Fact]
    public async Task An_item_is_added_given_to_somebody_and_closed_with_its_result()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(silo.Page.ToString());
        await Assertions.Expect(page.GetByTestId("caller")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(silo.Bare, "/actions").ToString());
        await Assertions.Expect(page.GetByTestId("actions-page")).ToContainTextAsync("改进事项");

        await page.GetByTestId("action-add").ClickAsync();
        await page.Locator("#action-todo").FillAsync("补齐无效号码");
        await page.Locator("#action-owner").FillAsync("李芳");
        await page.GetByTestId("action-save").ClickAsync();
        var item = page.Locator(".action-card", new() { HasText = "补齐无效号码" });
        await Assertions.Expect(item).ToContainTextAsync("李芳");

        await item.GetByRole(AriaRole.Button, new() { Name = "修改" }).ClickAsync();
        await page.Locator("#action-result").FillAsync("号码已补齐");
        await Assertions.Expect(page.GetByTestId("action-save")).ToHaveTextAsync("保存并关闭");
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(item).ToHaveCountAsync(0);
        await page.GetByText("已关闭", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(item).ToContainTextAsync("号码已补齐");
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }
}
