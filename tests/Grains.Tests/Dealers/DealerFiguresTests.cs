using CampaignEngine.Grains.Dealers;

namespace CampaignEngine.Grains.Tests.Dealers;

/// <summary>
/// What a <see cref="DealerGrain"/> holds in memory; the grain itself runs in the tests of the silo's dealers.
/// </summary>
public sealed class DealerFiguresTests
{
    private const string Epoch = "0123456789abcdef";

    private static readonly DateOnly May = new(2026, 5, 1);

    private readonly DealerFigures _figures =
        new(Epoch, 3, [Total(7, 5, 2), Total(8, 6, 3)], [Day(1, "sent", 4, 2), Day(1, "failed", 1, 3)]);

    [Fact]
    public void Who_knows_nothing_or_another_history_gets_everything()
    {
        foreach (var all in new[] { _figures.Since(null, 0)!, _figures.Since("other", 3)! })
        {
            Assert.Equal((true, Epoch, 3L), (all.IsWhole, all.Epoch, all.Version));
            Assert.Equal([7L, 8], all.Campaigns.Select(part => part.CampaignId));
            Assert.Equal(new DayPart(7, May, "sms", 3, 4, 0, 1, 0), Assert.Single(all.Days));
        }
    }

    [Fact]
    public void Who_knows_a_version_gets_what_changed_after_it()
    {
        Assert.Null(_figures.Since(Epoch, 3));
        Assert.True(_figures.Take(Fold(3, 4, Total(8, 9, 4))));
        var news = _figures.Since(Epoch, 3)!;
        Assert.Equal((false, 4L), (news.IsWhole, news.Version));
        Assert.Equal(new PartAmount("sms", "planned", 9), Assert.Single(Assert.Single(news.Campaigns).Amounts));
        Assert.Empty(news.Days);
    }

    [Fact]
    public void Months_are_kept_apart_and_shown_as_one()
    {
        _figures.Take(Fold(3, 4, Total(7, 5, 4) with { Date = May.AddMonths(1) }));
        Assert.Equal(3, _figures.Totals.Count());
        Assert.Equal(10, _figures.Since(Epoch, 3)!.Campaigns.Single().Amounts.Single().Amount);
    }

    [Fact]
    public void Known_fold_changes_nothing_and_a_missed_one_is_noticed()
    {
        Assert.True(_figures.Take(Fold(1, 2, Total(7, 99, 2))));
        Assert.Null(_figures.Since(Epoch, 3));
        Assert.False(_figures.Take(Fold(4, 5, Total(7, 99, 5))));
        Assert.False(_figures.Take(Fold(3, 4, Total(7, 99, 4)) with { Epoch = "other" }));
        Assert.Equal(5, _figures.Since(null, 0)!.Campaigns[0].Amounts.Single().Amount);
    }

    [Theory]
    [InlineData("won", 4)]
    [InlineData("lost", 4)]
    [InlineData("withdrawn", 4)]
    [InlineData("contacting", 0)]
    public void Folds_in_which_terms_ended_are_told_from_others(string metric, long endedAt)
    {
        Assert.Equal(0, _figures.EndedAt);
        Assert.True(_figures.Take(Fold(3, 4, Total(7, 1, 4) with { Channel = "", Metric = metric })));
        Assert.True(_figures.Take(Fold(4, 5, Total(7, 9, 5))));
        Assert.Equal(endedAt, _figures.EndedAt);
    }

    [Fact]
    public void Nothing_of_another_history_is_held()
    {
        Assert.True(_figures.Holds(Epoch, 3));
        Assert.False(_figures.Holds(Epoch, 4));
        Assert.False(_figures.Holds("other", 1));
    }

    private static DealerFold Fold(long before, long version, params Figure[] totals) =>
        new(Epoch, before, version, Sequence.From(totals), []);

    private static Figure Total(long campaign, decimal amount, long version) =>
        new(campaign, May, "sms", "planned", amount, version);

    private static Figure Day(int day, string metric, decimal amount, long version) =>
        new(7, new DateOnly(2026, 5, day), "sms", metric, amount, version);
}
