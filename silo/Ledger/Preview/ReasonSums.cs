using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Ledger.Preview;

/// <summary>Counts why rows are rejected or noted.</summary>
internal sealed class ReasonSums
{
    private const int MostReasons = 50;
    private const int FirstLines = 5;

    private readonly Dictionary<(string Code, string Column, bool IsNote), Sum> _sums = [];

    /// <summary>Takes one remark.</summary>
    public void Take(LedgerRemark remark)
    {
        var key = (remark.Code, remark.Column, remark is LedgerNote);
        if (!_sums.TryGetValue(key, out var sum))
            _sums[key] = sum = new Sum(remark);
        sum.Rows++;
        if (sum.Lines.Count < FirstLines)
            sum.Lines.Add(remark.Line);
    }

    /// <summary>The most frequent ones, those that cost rows in front.</summary>
    public IReadOnlyList<ImportReason> Most() =>
    [
        .. _sums.Values.OrderBy(sum => sum.First is LedgerNote).ThenByDescending(sum => sum.Rows).Take(MostReasons)
            .Select(sum => new ImportReason(
                sum.First.Code, sum.First.Column, sum.First is LedgerNote,
                new LocalizedText(sum.First.ReasonEn, sum.First.ReasonZh), sum.Rows, sum.Lines,
                RowViews.Shown(sum.First.Column, sum.First.Value))),
    ];

    private sealed class Sum(LedgerRemark first)
    {
        public LedgerRemark First => first;

        public List<int> Lines { get; } = [];

        public long Rows { get; set; }
    }
}
