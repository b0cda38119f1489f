using System.Text;
using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>Ledgers looked at and imported in a real browser before a real silo.</summary>
public sealed class ImportsPageTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    private const string Book = "老板的续保本子\n姓名,牌子,打这个,哪天到,备注\n";

    [Fact]
    public async Task A_book_that_nobody_understands_is_imported_once_its_columns_are_said_and_remembered()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(silo.Page.ToString());
        await page.GetByTestId("nav-open").ClickAsync();
        await page.GetByTestId("nav-imports").ClickAsync();
        await SendAsync(page, "本子.csv", Book
            + "庚九,沪C33001,16912300021,2026.7.15,要送油卡\n辛十,沪C33002,16912300022,2026年7月16日,\n");
        await Assertions.Expect(page.GetByTestId("import-refusal")).ToContainTextAsync("还缺少");
        await Assertions.Expect(page.GetByTestId("import-start")).ToBeDisabledAsync();
        await Assertions.Expect(page.GetByTestId("import-columns")).ToContainTextAsync("169****0021");
        Assert.True(await FitsAsync(page));

        await page.GetByTestId("import-take-likely").ClickAsync();
        await SayDealerAsync(page);
        await page.GetByTestId("import-look").ClickAsync();
        await Assertions.Expect(page.GetByTestId("import-ready")).ToContainTextAsync("新增 2");
        await Assertions.Expect(page.GetByTestId("import-rows")).ToContainTextAsync("庚*");
        Assert.True(await FitsAsync(page));
        await page.GetByTestId("import-start").ClickAsync();
        await Assertions.Expect(page.Locator("[data-state=done]")).ToContainTextAsync("2 新增");

        await page.GetByTestId("nav-open").ClickAsync();
        await page.GetByTestId("nav-imports").ClickAsync();
        await SendAsync(page, "本子2.csv", Book + "壬一,沪C33003,16912300023,2026.7.17,\n");
        await SayDealerAsync(page);
        await page.GetByTestId("import-look").ClickAsync();
        await Assertions.Expect(page.GetByTestId("import-ready")).ToContainTextAsync("新增 1");
        await page.GetByTestId("import-discard").ClickAsync();
        await page.GetByTestId("confirm-discard").ClickAsync();
        await Assertions.Expect(page.GetByTestId("imports-page")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("imports-page")).Not.ToContainTextAsync("本子2.csv");
    }

    [Fact]
    public async Task A_clear_ledger_waits_for_one_click_and_asks_about_new_dealers()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en");
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(silo.At("/campaigns"));
        await SendAsync(page, "march.csv", "dealer_code,plate,phone,expiry_date\n"
            + "SH001,沪D00001,16912300031,2026-07-20\nNEW9,沪D00002,16912300032,2026-07-21\n");
        await Assertions.Expect(page.GetByTestId("import-ready")).ToContainTextAsync("Ready: 1 new");
        await Assertions.Expect(page.GetByTestId("import-reasons")).ToContainTextAsync("NEW9");
        await page.GetByTestId("import-found").CheckAsync();
        await page.GetByTestId("import-look").ClickAsync();
        await Assertions.Expect(page.GetByTestId("import-ready")).ToContainTextAsync("Ready: 2 new");
        Assert.True(await FitsAsync(page));
        await page.GetByTestId("import-start").ClickAsync();
        await Assertions.Expect(page.Locator("[data-state=done]")).ToContainTextAsync("2 added");
    }

    private static Task SendAsync(IPage page, string name, string csv) => page.Locator("input[type=file]")
        .SetInputFilesAsync(new FilePayload
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(csv),
        });

    // By keyboard: the list opens above or below, as there is room.
    private static async Task SayDealerAsync(IPage page)
    {
        await page.GetByTestId("import-dealer").ClickAsync();
        await page.Keyboard.TypeAsync("上海1店");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("import-dealer")).ToContainTextAsync("SH001 上海1店");
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
