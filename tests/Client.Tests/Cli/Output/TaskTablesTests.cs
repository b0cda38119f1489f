using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class TaskTablesTests
{
    private static readonly CallTask Call = JsonSerializer.Deserialize(
        WireSamples.Task, ViewsJson.Default.CallTask)!;

    [Fact]
    public void A_taken_task_shows_its_lease_and_the_term_it_is_about()
    {
        var sheet = Sheet.Of(TaskTables.One(Call, Sheet.English));
        Assert.Equal(["Epoch", "4"], sheet.Row("Epoch"));
        Assert.Contains("2026-03-02 14:15 UTC+8", sheet.Text);
        Assert.Equal(["Touch", "Call, 60 days before expiry"], sheet.Row("Touch"));
        Assert.Contains("沪A·12345", sheet.Text);
    }

    [Fact]
    public void Only_a_task_that_was_raised_tells_by_what()
    {
        Assert.DoesNotContain("Raised", Sheet.Of(TaskTables.One(Call, Sheet.English)).Text);
        Assert.Contains(
            "The customer replied",
            Sheet.Of(TaskTables.One(Call with { RaisedBy = "customer-replied" }, Sheet.English)).Text);
    }

    [Fact]
    public void What_the_customer_wrote_is_read_before_the_call()
    {
        var text = new CustomerText(41, DateTimeOffset.UnixEpoch, "多少钱", false, "unread", null, null, null, null);
        var written = Call with { UnreadTexts = [text, text with { Words = "在吗" }] };
        var sheet = Sheet.Of(TaskTables.One(written, Sheet.English));
        Assert.Contains("多少钱", sheet.Text);
        Assert.Contains("在吗", sheet.Text);
        Assert.Equal("2", Sheet.Of(TaskTables.List([written], Sheet.English)).Row("31")[^1]);
    }

    [Fact]
    public void A_list_is_one_row_for_each_task_and_names_no_owner()
    {
        var sheet = Sheet.Of(TaskTables.List([Call, Call with { Id = 32 }], Sheet.English));
        Assert.Equal("SH001", sheet.Row("31")[1]);
        Assert.Equal("SH001", sheet.Row("32")[1]);
        Assert.DoesNotContain("张", sheet.Text);
    }
}
