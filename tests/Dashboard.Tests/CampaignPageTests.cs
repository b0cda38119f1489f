using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>The campaign page in a real browser, before a real silo.</summary>
public sealed class CampaignPageTests(RunningSilo silo) : IClassFixture<RunningSilo>, IAsyncLifetime
{
    private Browser? _browser;
    private IPage? _page;

    private IPage Page => _page!;

    public async Task InitializeAsync()
    {
        _browser = await Browser.StartAsync();
        _page = await _browser.OpenAsync("en-US");
    }

    public async Task DisposeAsync() => await _browser!.DisposeAsync();

    [Fact]
    public async Task Numbers_move_by_themselves_and_every_touch_is_accounted_for()
    {
        await Page.GotoAsync(silo.At("/campaigns"));
        await Assertions.Expect(Page.GetByTestId("campaign-name")).ToContainTextAsync("bdc-90");
        await Assertions.Expect(Page.GetByTestId("kpi-terms")).ToHaveAttributeAsync("data-value", "120");
        await Page.EvaluateAsync("window.stayed = true");
        var sent = Page.GetByTestId("dealer-row-SH001").GetByTestId("sent");
        var before = await sent.GetAttributeAsync("data-value");
        await Assertions.Expect(sent).Not.ToHaveAttributeAsync("data-value", before!);
        Assert.True(await Page.EvaluateAsync<bool>("window.stayed === true"));
        await Assertions.Expect(Page.GetByTestId("clock")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByTestId("days-chart")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_language_switches_and_the_token_leaves_the_address()
    {
        await Page.GotoAsync(silo.At("/campaigns"));
        await Assertions.Expect(Page.GetByTestId("dealers-table")).ToBeVisibleAsync();
        Assert.DoesNotContain("token", Page.Url, StringComparison.Ordinal);
        await Page.GetByTestId("language-switch").ClickAsync();
        await Page.GetByText("中文").First.ClickAsync();
        await Assertions.Expect(Page.Locator("body")).ToContainTextAsync("门店");
    }

    [Fact]
    public async Task A_token_that_nobody_knows_leads_back_to_the_sign_in_page_with_a_reason()
    {
        await Page.GotoAsync(silo.Bare.ToString());
        await Page.GetByTestId("token-input").FillAsync("ce_nobody_knows");
        await Page.GetByTestId("sign-in").ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByTestId("token-input")).ToBeVisibleAsync();
    }
}
