using System.Text;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

public sealed class RejectsFileTests
{
    [Theory]
    [InlineData("=cmd|'/c calc'!A1", "\"'=cmd|'/c calc'!A1\"")]
    [InlineData("+86138", "\"'+86138\"")]
    [InlineData("-1+1", "\"'-1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("1.69E+10", "1.69E+10")]
    [InlineData("", "")]
    public async Task No_value_becomes_a_formula(string value, string cell) =>
        Assert.Equal(
            $"3,rejected,phone,{cell},required,This column must not be empty.,此列不能为空。",
            (await WriteAsync(new LedgerReject(3, "phone", value, FieldReasons.Required))).Split("\r\n")[1]);

    [Fact]
    public async Task The_file_opens_in_a_spreadsheet_as_it_is()
    {
        var text = await WriteAsync();
        Assert.Equal("\uFEFFline,result,column,value,code,reason_en,reason_zh\r\n", text);
    }

    [Fact]
    public async Task A_note_is_told_apart_from_a_reject() =>
        Assert.StartsWith("3,noted,tier,D,tier_unreadable,",
            (await WriteAsync(new LedgerNote(3, "tier", "D", FieldReasons.TierUnreadable))).Split("\r\n")[1],
            StringComparison.Ordinal);

    [Fact]
    public void A_value_is_cut_and_holds_nothing_a_database_refuses()
    {
        var reject = LedgerReject.Of(2, "owner", "\0\uD842" + new string('王', 5_000), FieldReasons.TooLong);
        Assert.Equal("\uFFFD\uFFFD" + new string('王', LedgerRemark.LongestValue - 2), reject.Value);
    }

    private static async Task<string> WriteAsync(params LedgerRemark[] remarks)
    {
        using var target = new MemoryStream();
        await using (var file = new RejectsFile(target))
        {
            foreach (var remark in remarks)
                await file.WriteAsync(remark, CancellationToken.None);
        }

        return Encoding.UTF8.GetString(target.ToArray());
    }
}
