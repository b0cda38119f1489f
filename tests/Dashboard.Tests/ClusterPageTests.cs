using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>Orleans' own page in a real browser, opened as an administrator opens it.</summary>
public sealed class ClusterPageTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<Uri> _asked = new();

    [Theory]
    [InlineData("en-US", "Silos and grains (Orleans)")]
    [InlineData("zh-CN", "节点与 Grain（Orleans）")]
    public async Task The_menu_opens_it_and_it_asks_nobody_but_the_silo(string locale, string word)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(locale);
        page.Console += (_, line) => Keep(line);
        page.Request += (_, request) => _asked.Enqueue(new Uri(request.Url));
        await OpenAsync(page, word);
        foreach (var part in (string[])["Silos", "Lifecycle", "Preferences", "Grains"])
        {
            await page.GetByRole(AriaRole.Link, new() { Name = part }).First.ClickAsync();
            await Assertions.Expect(page.Locator("#content")).ToContainTextAsync(part);
            await Assertions.Expect(page.Locator("#content")).Not.ToContainTextAsync("Loading");
        }
        Assert.Empty(_errors);
        Assert.All(_asked.Where(asked => asked.Scheme.StartsWith("http", StringComparison.Ordinal)),
            asked => Assert.Equal(silo.Bare.Authority, asked.Authority));
        Assert.All(_asked, asked => Assert.DoesNotContain("ce_", asked.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_closes_it()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-US");
        await OpenAsync(page, "Silos and grains (Orleans)");
        await page.GotoAsync(silo.Bare.ToString());
        await page.GetByTestId("caller").ClickAsync();
        await page.GetByText("Sign out").ClickAsync();
        await Assertions.Expect(page.GetByTestId("token-input")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(silo.Bare, "/orleans/").ToString());
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("ticket-required");
    }

    private async Task OpenAsync(IPage page, string word)
    {
        await page.GotoAsync(silo.Page.ToString());
        await page.GetByTestId("caller").ClickAsync();
        await Assertions.Expect(page.GetByTestId("cluster")).ToHaveTextAsync(word);
        await page.GetByTestId("cluster").ClickAsync();
        await page.WaitForURLAsync("**/orleans/**");
        await Assertions.Expect(page).ToHaveTitleAsync("Orleans Dashboard");
        await Assertions.Expect(page.Locator("#content")).ToContainTextAsync("Total Activations");
    }

    private void Keep(IConsoleMessage line)
    {
        if (line.Type == "error")
            _errors.Enqueue($"{line.Location}: {line.Text}");
    }
}
