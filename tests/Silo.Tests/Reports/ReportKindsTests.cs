using System.Text.RegularExpressions;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Tests.Api;
using CampaignEngine.Silo.Tests.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Reports;

/// <summary>
/// That everything which a report shows has words in both languages: each <see cref="ReportColumn"/> of each sheet of a
/// <see cref="ReportDocument"/>, read by a <see cref="ReportSource"/>.
/// </summary>
public sealed partial class ReportKindsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void Kinds_sheets_and_columns_have_words()
    {
        var source = new ReportSource(database.Databases);
        var kinds = new ReportKinds(source, new TargetRows(source, new FakePorts()));
        foreach (var kind in kinds.All)
        {
            Assert.Matches(Chinese(), ReportKinds.TitleOf(kind.Kind).Zh);
            foreach (var sheet in kind.Open(new ReportScope(null, default, default, null), default).Sheets)
            {
                Assert.Matches(Chinese(), sheet.Title.Zh);
                Assert.All(sheet.Columns, column => Assert.Matches(Chinese(), column.Header.Zh));
                Assert.All(sheet.Columns.Where(column => column.List is not null),
                    column => Assert.True(Glossary.Lists.ContainsKey(column.List!), column.List));
            }
        }
        Assert.Null(kinds.Find("weekly-horoscope"));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chinese();
}
