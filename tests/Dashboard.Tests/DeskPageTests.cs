using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>Calls taken and reported in a real browser before a real silo.</summary>
public sealed partial class DeskPageTests(CalledSilo silo) : IClassFixture<CalledSilo>
{
    // The first morning of the rehearsal, or the second, comes within it. Milliseconds.
    private const float UntilMorning = 240_000;

    [Fact]
    public async Task An_agent_takes_a_call_by_keyboard_reports_it_and_cannot_leave_the_next_one_by_accident()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-US");
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(await silo.AsAgentAsync("li"));
        var desk = page.GetByTestId("desk-page");
        await Assertions.Expect(desk).ToHaveAttributeAsync("data-at", "resting");
        Assert.EndsWith("/desk", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByTestId("nav-campaigns")).ToHaveCountAsync(0);

        var id = await TakeAsync(page);
        await Assertions.Expect(page.GetByTestId("call-phone")).ToHaveTextAsync(WholePhone());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("outcome-fault")).ToContainTextAsync("how the call ended");
        await page.Keyboard.PressAsync("3");
        await Assertions.Expect(page.GetByTestId("appointment-day")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("outcome-fault")).ToContainTextAsync("when to call again");
        await page.GetByTestId("appointment-day").FillAsync("2026-04-20");
        await page.GetByTestId("appointment-time").FillAsync("03:00");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("outcome-refusal")).ToContainTextAsync("contact hours");
        await page.GetByTestId("appointment-time").FillAsync("10:30");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Reported: Not convenient now")).ToBeVisibleAsync();
        Assert.Equal(
            new DateTimeOffset(2026, 4, 20, 10, 30, 0, TimeSpan.FromHours(8)),
            (await silo.PolicyAsync(id)).GetProperty("appointment").GetDateTimeOffset());

        await CalledAsync(page);
        await page.GetByTestId("nav-policies").ClickAsync();
        await page.GetByTestId("leave-stay").ClickAsync();
        await Assertions.Expect(desk).ToHaveAttributeAsync("data-at", "calling");
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.GetByText("The call is yours for another 15 minutes")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("g");
        await Assertions.Expect(desk).ToHaveAttributeAsync("data-at", "resting");
    }

    [Fact]
    public async Task Who_watches_sees_which_calls_are_held_and_by_whom()
    {
        await using var browser = await Browser.StartAsync();
        var agent = await browser.OpenAsync("zh-CN");
        await agent.SetViewportSizeAsync(390, 844);
        await agent.GotoAsync(await silo.AsAgentAsync("wang"));
        await agent.GetByTestId("desk-next").ClickAsync();
        var id = await CalledAsync(agent);
        Assert.True(await FitsAsync(agent));

        var watcher = await browser.OpenAsync("zh-CN");
        await watcher.SetViewportSizeAsync(1440, 900);
        await watcher.GotoAsync(silo.At("/desk"));
        await Assertions.Expect(watcher.GetByTestId("desk-next")).ToBeVisibleAsync();
        await Assertions.Expect(watcher.GetByTestId($"task-{id}")).ToContainTextAsync("还占用");
        await Assertions.Expect(watcher.GetByText("由 wang 占用")).ToBeVisibleAsync();
        await Assertions.Expect(watcher.Locator("body")).Not.ToContainTextAsync("169 0000");

        await agent.GetByTestId("give-back").ClickAsync();
        await Assertions.Expect(agent.GetByTestId("desk-next")).ToBeVisibleAsync();
    }

    [GeneratedRegex("^169 0000 0[0-9]{3}$", RegexOptions.None, 1000)]
    private static partial Regex WholePhone();

    private static async Task<string> TakeAsync(IPage page)
    {
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.GetByTestId("no-call")).ToBeVisibleAsync();
        return await CalledAsync(page);
    }

    private static async Task<string> CalledAsync(IPage page)
    {
        await Assertions.Expect(page.GetByTestId("call")).ToBeVisibleAsync(new() { Timeout = UntilMorning });
        return (await page.GetByTestId("call").GetAttributeAsync("data-task"))!;
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
