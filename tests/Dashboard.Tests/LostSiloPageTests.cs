using System.Globalization;
using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>A page that is open while its silo dies and comes back.</summary>
public sealed class LostSiloPageTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    [Fact]
    public async Task The_page_follows_it_without_reload_and_no_number_goes_backwards()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.GotoAsync(silo.At("/campaigns"));
        var live = page.GetByTestId("live-state");
        await Assertions.Expect(live).ToHaveAttributeAsync("data-state", "connected");
        await page.EvaluateAsync("window.stayed = true");
        var sent = page.GetByTestId("dealer-row-SH001").GetByTestId("sent");
        await Assertions.Expect(sent).Not.ToHaveAttributeAsync("data-value", "0");

        await silo.KillAsync();
        await Assertions.Expect(live).ToHaveAttributeAsync("data-state", "reconnecting");
        var before = await ValueAsync(sent);
        silo.StartAgain();
        await Assertions.Expect(live).ToHaveAttributeAsync("data-state", "connected");
        await Assertions.Expect(sent).Not.ToHaveAttributeAsync("data-value", $"{before}");
        Assert.True(await ValueAsync(sent) > before);
        Assert.True(await page.EvaluateAsync<bool>("window.stayed === true"));
    }

    private static async Task<long> ValueAsync(ILocator cell) =>
        long.Parse((await cell.GetAttributeAsync("data-value"))!, CultureInfo.InvariantCulture);
}
