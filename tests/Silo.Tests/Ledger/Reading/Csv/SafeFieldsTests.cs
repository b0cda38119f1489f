using System.Text;
using CampaignEngine.Silo.Ledger.Reading.Csv;
using CsvHelper;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Csv;

public sealed class SafeFieldsTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@a", "\"'@a\"")]
    [InlineData("\ta", "\"'\ta\"")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public async Task No_text_begins_a_formula(string text, string field)
    {
        using var file = new MemoryStream();
        await using (var csv = CsvWriter.Create(file, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteSafely(text);
            csv.WriteField("end");
            csv.EndRecord();
        }
        Assert.Equal($"{field},end\n", Encoding.UTF8.GetString(file.ToArray()));
    }
}
