using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>What surrounds every page, in a real browser before a real silo.</summary>
public sealed class FrameTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    [Fact]
    public async Task The_keyboard_skips_to_the_page_and_walks_the_navigation()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-US");
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(silo.At("/campaigns"));
        await Assertions.Expect(page.GetByTestId("campaign-name")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("nav-campaigns")).ToHaveAttributeAsync("aria-current", "page");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByTestId("skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();

        await TabToAsync(page, "nav-imports", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("imports-page")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("nav-imports")).ToHaveAttributeAsync("aria-current", "page");
        await Assertions.Expect(page.GetByTestId("nav-campaigns")).Not.ToHaveAttributeAsync("aria-current", "page");

        await page.GetByTestId("nav-fold").ClickAsync();
        await Assertions.Expect(page.GetByTestId("nav-fold")).ToHaveAttributeAsync("aria-expanded", "false");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("nav-fold")).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task The_page_turns_dark_and_stays_so_until_the_computer_is_to_be_followed()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.GotoAsync(silo.Page.ToString());
        var root = page.Locator("html");
        await Assertions.Expect(root).ToHaveAttributeAsync("data-shade", "light");
        await ChooseLookAsync(page, "dark");
        await Assertions.Expect(root).ToHaveAttributeAsync("data-shade", "dark");
        await page.ReloadAsync();
        await Assertions.Expect(root).ToHaveAttributeAsync("data-shade", "dark");

        await ChooseLookAsync(page, "system");
        await Assertions.Expect(root).ToHaveAttributeAsync("data-shade", "light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(root).ToHaveAttributeAsync("data-shade", "dark");
    }

    [Fact]
    public async Task On_a_small_screen_the_navigation_waits_behind_a_button()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(silo.Page.ToString());
        await Assertions.Expect(page.GetByTestId("nav-texts")).Not.ToBeVisibleAsync();
        await page.GetByTestId("nav-open").ClickAsync();
        await page.GetByTestId("nav-texts").ClickAsync();
        await Assertions.Expect(page.GetByTestId("texts-page")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("nav-texts")).Not.ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    // Only once the page knows its caller does it stay where it is.
    private static async Task ChooseLookAsync(IPage page, string look)
    {
        await Assertions.Expect(page.GetByTestId("caller")).ToBeVisibleAsync();
        await page.GetByTestId("look-switch").ClickAsync();
        await page.GetByTestId($"look-{look}").ClickAsync();
    }

    // Presses a key until the focus stands where it is wanted.
    private static async Task TabToAsync(IPage page, string testId, string key)
    {
        const int mostStops = 40;
        for (var stop = 0; stop < mostStops; stop++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<string?>("document.activeElement?.dataset.testid ?? null") == testId)
                return;
        }
        Assert.Fail($"The keyboard does not reach {testId}.");
    }
}
