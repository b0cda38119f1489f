using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>Keys, caps and resting dealers in a real browser before a real silo.</summary>
public sealed class SettingsPageTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    [Fact]
    public async Task A_key_shows_its_token_once_opens_what_its_role_may_and_is_revoked()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "zh-CN", silo.Page.Fragment);
        await page.GetByTestId("key-make").ClickAsync();
        await page.GetByTestId("key-send").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("请填写名称");
        await page.GetByTestId("key-dealers").ClickAsync();
        await page.GetByTitle("SH001 上海1店").ClickAsync();
        await page.GetByTestId("key-name").FillAsync("SH001 前台");
        await page.GetByTestId("key-send").ClickAsync();
        var token = await page.GetByTestId("new-token").InnerTextAsync();
        Assert.StartsWith("ce_", token, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByTestId("new-token")).ToBeVisibleAsync();
        await page.GetByTestId("token-done").ClickAsync();
        await Assertions.Expect(page.GetByTestId("new-token")).ToHaveCountAsync(0);
        Assert.True(await FitsAsync(page));

        var agent = await OpenAsync(browser, "en", "#token=" + token);
        await Assertions.Expect(agent.GetByTestId("keys-may-not")).ToContainTextAsync("Only administrators");
        await Assertions.Expect(agent.GetByTestId("rest-may-not")).ToBeVisibleAsync();
        await Assertions.Expect(agent.GetByTestId("rest-SH001")).ToBeVisibleAsync();
        await Assertions.Expect(agent.GetByTestId("rest-SH002")).ToHaveCountAsync(0);

        var key = page.GetByTestId("keys-table").GetByRole(AriaRole.Row, new() { Name = "SH001 前台" });
        await key.GetByRole(AriaRole.Button, new() { Name = "收回" }).ClickAsync();
        await page.GetByTestId("confirm-revoke").ClickAsync();
        await Assertions.Expect(key).ToHaveCountAsync(0);
        await page.GetByTestId("keys-show-ended").ClickAsync();
        await Assertions.Expect(key).ToContainTextAsync("已收回");
    }

    [Fact]
    public async Task A_cap_says_what_it_means_warns_when_it_is_looser_and_is_put_back()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "en", silo.Page.Fragment);
        var cap = page.GetByTestId("cap-sms-7");
        await Assertions.Expect(cap).ToContainTextAsync("Texts to one phone in 7 days in a row: at most 2");
        await page.GetByTestId("cap-change-sms-7").ClickAsync();
        await page.Locator("#cap-most").FillAsync("5");
        await Assertions.Expect(page.GetByTestId("cap-means")).ToContainTextAsync("at most 5");
        await Assertions.Expect(page.GetByTestId("cap-looser")).ToBeVisibleAsync();
        await page.GetByTestId("cap-set").ClickAsync();
        await Assertions.Expect(cap).ToHaveAttributeAsync("data-standing", "looser");

        await page.GetByTestId("cap-remove-call-7").ClickAsync();
        await page.GetByTestId("confirm-remove-cap").ClickAsync();
        await Assertions.Expect(page.GetByTestId("cap-call-7")).ToHaveCountAsync(0);
        await page.GetByTestId("caps-restore").ClickAsync();
        await page.GetByTestId("confirm-restore").ClickAsync();
        await Assertions.Expect(cap).ToHaveAttributeAsync("data-standing", "safe");
        await Assertions.Expect(page.GetByTestId("cap-call-7")).ToHaveAttributeAsync("data-most", "4");
        await Assertions.Expect(page.GetByTestId("caps-restore")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_dealer_rests_after_a_word_about_what_that_means_and_goes_on()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "zh-CN", silo.Page.Fragment);
        await page.GetByTestId("rest-search").FillAsync("sh002");
        await Assertions.Expect(page.GetByTestId("rest-SH001")).ToHaveCountAsync(0);
        var dealer = page.GetByTestId("rest-SH002");
        await page.GetByTestId("suspend-SH002").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("不会补发");
        await page.GetByTestId("confirm-suspend").ClickAsync();
        await Assertions.Expect(dealer).ToHaveAttributeAsync("data-phase", "suspended");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.GetByTestId("reinstate-SH002").ClickAsync();
        await page.GetByTestId("confirm-reinstate").ClickAsync();
        await Assertions.Expect(dealer).ToHaveAttributeAsync("data-phase", "active");
    }

    private async Task<IPage> OpenAsync(Browser browser, string locale, string fragment)
    {
        var page = await browser.OpenAsync(locale);
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(new Uri(silo.Bare, "/settings" + fragment).ToString());
        await Assertions.Expect(page.GetByTestId("settings-page")).ToBeVisibleAsync();
        return page;
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
