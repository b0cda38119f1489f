using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>The working calendar, read and published in a real browser before a real silo.</summary>
public sealed class CalendarPageTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    private const string Notice = "year,2027\nsource,notice of 2027\n2027-01-01,off\n2027-01-02,off\n2027-01-09,work\n";

    [Fact]
    public async Task A_year_is_provisional_until_an_operator_publishes_it_after_a_look_at_what_changes()
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "zh-CN", silo.Page.Fragment);
        await page.GotoAsync(new Uri(silo.Bare, "/calendar?year=2027").ToString());
        var year = page.GetByTestId("calendar-year");
        await Assertions.Expect(year).ToHaveAttributeAsync("data-published", "false");
        await Assertions.Expect(year).ToContainTextAsync("2027 年为暂定");
        await Assertions.Expect(Day(page, "2027-01-01")).ToHaveAttributeAsync("data-kind", "workday");

        await page.GetByTestId("calendar-text").FillAsync(Notice + "2027-02-30,off\n");
        await Assertions.Expect(page.GetByTestId("calendar-faults")).ToContainTextAsync("第 6 行");
        await page.Locator("[data-testid=calendar-publish] input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "2027.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(Notice),
        });
        var change = page.GetByTestId("calendar-change");
        await Assertions.Expect(change).ToContainTextAsync("外呼将暂停（1 天）");
        await Assertions.Expect(change.Locator("[data-day='2027-01-01']")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));

        await page.GetByTestId("calendar-send").ClickAsync();
        await page.GetByTestId("confirm-publish").ClickAsync();
        await Assertions.Expect(year).ToHaveAttributeAsync("data-published", "true");
        await Assertions.Expect(year).ToContainTextAsync("notice of 2027");
        await Assertions.Expect(Day(page, "2027-01-01")).ToHaveAttributeAsync("data-kind", "off");
        await Assertions.Expect(Day(page, "2027-01-09")).ToHaveAttributeAsync("data-kind", "makeup");

        await page.GotoAsync(new Uri(silo.Bare, "/playbooks/bdc-90?expiry=2027-02-10").ToString());
        await Assertions.Expect(page.GetByTestId("plan-summary")).ToContainTextAsync("次触达");
        await Assertions.Expect(page.GetByTestId("plan-summary")).Not.ToContainTextAsync("暂定");
    }

    [Theory]
    [InlineData("manager", "Only group operations and administrators")]
    [InlineData("operator", "Your token sees some dealers only")]
    public async Task Who_may_not_publish_reads_the_calendar_and_is_told_why(string role, string reason)
    {
        await using var browser = await Browser.StartAsync();
        var page = await OpenAsync(browser, "en", "#token=" + await TokenOfAsync(role));
        await page.GotoAsync(new Uri(silo.Bare, "/calendar?year=2026").ToString());
        await Assertions.Expect(Day(page, "2026-02-17")).ToHaveAttributeAsync("data-kind", "off");
        await Assertions.Expect(page.GetByTestId("calendar-may-not")).ToContainTextAsync(reason);
        await Assertions.Expect(page.GetByTestId("calendar-text")).ToHaveCountAsync(0);
    }

    private async Task<IPage> OpenAsync(Browser browser, string locale, string fragment)
    {
        var page = await browser.OpenAsync(locale);
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(new Uri(silo.Bare, "/" + fragment).ToString());
        await Assertions.Expect(page.GetByTestId("caller")).ToBeVisibleAsync();
        return page;
    }

    private async Task<string> TokenOfAsync(string role)
    {
        using var http = new HttpClient { BaseAddress = silo.Bare };
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", silo.Page.Fragment["#token=".Length..]);
        using var answer = await http.PostAsJsonAsync(
            "/api/v1/keys", new { name = role, role, dealers = new[] { "SH001" } });
        answer.EnsureSuccessStatusCode();
        using var made = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return made.RootElement.GetProperty("token").GetString()!;
    }

    private static ILocator Day(IPage page, string day) =>
        page.GetByTestId("calendar-year").Locator($"[data-day='{day}']");
}
