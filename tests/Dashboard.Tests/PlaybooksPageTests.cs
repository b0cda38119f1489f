using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>Playbooks, and what they do to one policy, in a real browser before a real silo.</summary>
public sealed class PlaybooksPageTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    // The spring festival of 2026 is off from 02-15 to 02-23; 02-14 is worked for it.
    private const string OverTheFestival = "/playbooks/bdc-90?expiry=2026-02-24";

    [Fact]
    public async Task A_plan_shows_each_touch_on_its_day_and_says_why_it_moved_or_is_left_out()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "zh-CN", (390, 844));
        await page.GotoAsync(new Uri(silo.Bare, "/playbooks").ToString());
        await page.GetByTestId("playbook-bdc-90").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("playbook-title")).ToHaveTextAsync("驻店BDC 90天");
        await Assertions.Expect(page.GetByTestId("playbook-stages")).ToContainTextAsync("N-60 – N-32");

        await page.GetByTestId("plan-expiry").FillAsync("2026-02-24");
        await page.GetByTestId("plan-enrolled").FillAsync("2026-01-01");
        await Assertions.Expect(page.Locator("[data-testid=plan][data-enrolled='2026-01-01']")).ToBeVisibleAsync();
        var list = page.GetByTestId("plan-list");
        await Assertions.Expect(list.Locator("[data-touch=sms-90]")).ToContainTextAsync("早于纳入日 2026/01/01");
        await Assertions.Expect(list.Locator("[data-touch=sms-7]")).ToContainTextAsync("消息类触达不改日期");
        await Assertions.Expect(list.Locator("[data-touch=call-30]")).ToContainTextAsync("顺延至下一个工作日 2026/01/26");
        await Assertions.Expect(list.Locator("[data-touch=call-7][data-rule=merged]"))
            .ToContainTextAsync("2026/02/17 为休息日");

        var month = page.GetByTestId("month-2026-02");
        await Assertions.Expect(Day(month, "2026-02-17")).ToHaveAttributeAsync("data-kind", "off");
        await Assertions.Expect(Day(month, "2026-02-14")).ToHaveAttributeAsync("data-kind", "makeup");
        await Assertions.Expect(Day(month, "2026-02-14").Locator("[data-touch=call-10][data-gone=false]"))
            .ToBeVisibleAsync();
        await Assertions.Expect(Day(month, "2026-02-17").Locator("[data-touch=call-7][data-gone=true]"))
            .ToBeVisibleAsync();
        var january = page.GetByTestId("month-2026-01");
        await Assertions.Expect(Day(january, "2026-01-26").Locator("[data-touch=call-30][data-gone=false]"))
            .ToHaveTextAsync("→30");
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_told_beside_its_field()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "en", (1440, 900));
        await page.GotoAsync(new Uri(silo.Bare, OverTheFestival + "&enrolled=2026-03-01").ToString());
        await Assertions.Expect(page.GetByText("must not lie after the term has ended")).ToBeVisibleAsync();
        await page.GetByTestId("plan-enrolled").FillAsync("");
        await Assertions.Expect(page.GetByTestId("plan-summary")).ToContainTextAsync("touches run");
    }

    [Fact]
    public async Task Each_version_shows_its_own_text_to_be_copied()
    {
        var changed = await StoreChangedAsync();
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "en", (1440, 900));
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(new Uri(silo.Bare, "/playbooks/trade-45-33-30").ToString());
        var text = page.GetByTestId("playbook-yaml");
        await Assertions.Expect(text).ToContainTextAsync("# a second version");
        await page.GetByTestId("copy-yaml").ClickAsync();
        await Assertions.Expect(page.GetByTestId("copy-yaml")).ToContainTextAsync("Copied");
        Assert.Equal(changed, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await page.GotoAsync(new Uri(silo.Bare, "/playbooks").ToString());
        await page.GetByTestId("playbook-trade-45-33-30")
            .GetByRole(AriaRole.Link, new() { Name = "Open version 1" }).ClickAsync();
        await Assertions.Expect(text).ToContainTextAsync("name: trade-45-33-30");
        await Assertions.Expect(text).Not.ToContainTextAsync("# a second version");
    }

    private async Task<IPage> OpenAsync(Browser browser, string locale, (int Width, int Height) size)
    {
        var page = await browser.OpenAsync(locale);
        await page.SetViewportSizeAsync(size.Width, size.Height);
        await page.GotoAsync(silo.Page.ToString());
        await Assertions.Expect(page.GetByTestId("caller")).ToBeVisibleAsync();
        return page;
    }

    private async Task<string> StoreChangedAsync()
    {
        using var http = new HttpClient { BaseAddress = silo.Bare };
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", silo.Page.Fragment["#token=".Length..]);
        const string Address = "/api/v1/playbooks/trade-45-33-30?version=1";
        using var stored = JsonDocument.Parse(await http.GetStringAsync(Address));
        var yaml = stored.RootElement.GetProperty("yaml").GetString() + "# a second version\n";
        using var body = new StringContent(yaml, new MediaTypeHeaderValue("application/yaml"));
        using var answer = await http.PostAsync("/api/v1/playbooks", body);
        answer.EnsureSuccessStatusCode();
        return yaml;
    }

    private static ILocator Day(ILocator month, string day) => month.Locator($"[data-day='{day}']");
}
