using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>The reference of the interface in a real browser, under the silo's content security policy.</summary>
public sealed class ReferencePageTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<Uri> _asked = new();

    [Theory]
    [InlineData("en-US", "Search")]
    [InlineData("zh-CN", "搜索")]
    public async Task It_shows_the_calls_and_asks_nobody_but_the_silo(string locale, string word)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(locale);
        page.Console += (_, line) => Keep(line);
        page.Request += (_, request) => _asked.Enqueue(new Uri(request.Url));
        await page.GotoAsync(new Uri(silo.Bare, "/docs").ToString());

        await Assertions.Expect(page.GetByText("Renewal campaigns for dealer groups").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("/api/v1/clock");
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(word);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(_errors);
        Assert.All(_asked.Where(asked => asked.Scheme.StartsWith("http", StringComparison.Ordinal)),
            asked => Assert.Equal(silo.Bare.Authority, asked.Authority));
    }

    [Fact]
    public async Task The_menu_of_the_dashboard_leads_to_it()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-US");
        await page.GotoAsync(silo.Page.ToString());
        await page.GetByTestId("caller").ClickAsync();
        var reference = await page.RunAndWaitForPopupAsync(() => page.GetByTestId("reference").ClickAsync());
        await Assertions.Expect(reference).ToHaveTitleAsync("CampaignEngine API");
    }

    private void Keep(IConsoleMessage line)
    {
        if (line.Type == "error")
            _errors.Enqueue(line.Text);
    }
}
