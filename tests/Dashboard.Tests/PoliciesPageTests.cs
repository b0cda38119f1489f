using Microsoft.Playwright;

namespace CampaignEngine.Dashboard.Tests;

/// <summary>Policy terms found, looked at and told things in a real browser before a real silo.</summary>
public sealed class PoliciesPageTests(WrittenToSilo silo) : IClassFixture<WrittenToSilo>
{
    [Fact]
    public async Task A_plate_leads_to_its_term_whose_page_acts_on_it()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-US");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(silo.At("/policies"));
        await FindAsync(page, "沪a-00007");
        await Assertions.Expect(page.GetByTestId("find-taken")).ToHaveAttributeAsync("data-kind", "plate");
        await Assertions.Expect(page.GetByTestId("find-loaded")).ToHaveAttributeAsync("data-value", "1");
        Assert.Contains("q=", page.Url, StringComparison.Ordinal);
        Assert.True(await FitsAsync(page));
        await page.ReloadAsync();
        await page.GetByTestId("policies-table").GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(page.GetByTestId("policy-name")).ToHaveTextAsync("沪A00007");
        var term = page.GetByTestId("policy-page");
        await Assertions.Expect(page.GetByTestId("command-resume")).ToBeDisabledAsync();
        await Assertions.Expect(page.GetByTestId("command-pause")).ToBeEnabledAsync();
        await TellAsync(page, "pause");
        await Assertions.Expect(term).ToHaveAttributeAsync("data-phase", "paused");
        await Assertions.Expect(page.GetByTestId("command-pause")).ToHaveAttributeAsync("data-obstacle", "paused");

        await page.GetByTestId("command-renewed").ClickAsync();
        await page.GetByTestId("command-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("command-dialog").GetByRole(AriaRole.Alert))
            .ToContainTextAsync("yuan");
        await page.GetByTestId("command-dialog").GetByRole(AriaRole.Spinbutton).FillAsync("3200.50");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(term).ToHaveAttributeAsync("data-phase", "won");
        await Assertions.Expect(page.GetByTestId("policy-end")).ToContainTextAsync("It ended on");
        await Assertions.Expect(page.GetByTestId("command-lost")).ToHaveAttributeAsync("data-obstacle", "ended");
        Assert.True(await FitsAsync(page));
    }

    [Fact]
    public async Task A_phone_and_a_policy_number_find_theirs_and_a_number_can_be_taken_otherwise()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.GotoAsync(silo.At("/policies"));
        await FindAsync(page, "169 0000 0009");
        await Assertions.Expect(page.GetByTestId("find-taken")).ToHaveAttributeAsync("data-kind", "phone");
        await Assertions.Expect(page.GetByTestId("policies-table")).ToContainTextAsync("沪A00009");
        await page.GetByText("改按保单号查找").ClickAsync();
        await Assertions.Expect(page.GetByTestId("policies-table")).ToContainTextAsync("没有匹配的保单");
        await FindAsync(page, "p010");
        await Assertions.Expect(page.GetByTestId("policies-table")).ToContainTextAsync("沪A00010");
    }

    [Fact]
    public async Task Several_rows_are_told_at_once_after_a_look_at_which_it_concerns()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("en-US");
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(silo.At("/policies/?dealer=SH003"));
        await EnrolledAsync(page);
        var boxes = page.GetByTestId("policies-table").Locator("tbody").GetByRole(AriaRole.Checkbox);
        await boxes.Nth(0).CheckAsync();
        await TellAsync(page, "pause", "bulk");
        await Assertions.Expect(page.GetByTestId("command-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-phase=paused]")).ToHaveCountAsync(1);

        await boxes.Nth(1).CheckAsync();
        await boxes.Nth(2).CheckAsync();
        await page.GetByTestId("bulk-pause").ClickAsync();
        await Assertions.Expect(page.Locator("[data-state=left]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByTestId("command-dialog")).ToContainTextAsync("It is paused already.");
        await page.GetByTestId("command-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("command-through")).ToHaveAttributeAsync("data-value", "2");
        await Assertions.Expect(page.Locator("[data-state=applied]")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_is_loaded_is_saved_as_a_file()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync("zh-CN");
        await page.GotoAsync(silo.At("/policies?dealer=SH001"));
        await Assertions.Expect(page.GetByTestId("find-loaded")).ToHaveAttributeAsync("data-value", "40");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("find-export").ClickAsync());
        var text = await File.ReadAllTextAsync(await file.PathAsync());
        Assert.Equal(41, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("沪A00003,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("16900000003", text, StringComparison.Ordinal);
    }

    private static async Task FindAsync(IPage page, string text)
    {
        var box = page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Searchbox);
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static async Task TellAsync(IPage page, string action, string from = "command")
    {
        await page.GetByTestId($"{from}-{action}").ClickAsync();
        await page.GetByTestId("command-confirm").ClickAsync();
    }

    // The campaign takes its terms up while the page is already open.
    private static async Task EnrolledAsync(IPage page)
    {
        var table = page.GetByTestId("policies-table");
        await Assertions.Expect(table).ToContainTextAsync("沪A");
        for (var look = 0; look < 20 && await table.GetByText("Not enrolled").CountAsync() > 0; look++)
        {
            await page.ReloadAsync();
            await Assertions.Expect(table).ToContainTextAsync("沪A");
        }
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
