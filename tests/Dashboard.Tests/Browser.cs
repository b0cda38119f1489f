using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>Debian's Chromium without a screen.</summary>
internal sealed class Browser : IAsyncDisposable
{
    // A page is there in a second; on a crowded machine in many.
    private const float Patience = 60_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Flags }));
    }

    /// <summary>
    /// An empty page of a reader of this language, who wants nothing to move: a click is no click when what it began on
    /// has gone on before it ends.
    /// </summary>
    public async Task<IPage> OpenAsync(string locale)
    {
        var page = await _browser.NewPageAsync(new BrowserNewPageOptions
        {
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        page.SetDefaultTimeout(Patience);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
