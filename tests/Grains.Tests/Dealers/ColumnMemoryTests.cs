using CampaignEngine.Grains.Dealers;

namespace CampaignEngine.Grains.Tests.Dealers;

public sealed class ColumnMemoryTests
{
    [Fact]
    public void What_was_said_last_about_the_same_headers_counts()
    {
        var memory = ColumnMemory.Empty.After(Said("a", "phone")).After(Said("b", "plate")).After(Said("a", "vin"));
        Assert.Equal("vin", Assert.Single(memory.Find("a")).Field);
        Assert.Equal("plate", Assert.Single(memory.Find("b")).Field);
        Assert.Empty(memory.Find("c"));
        Assert.Equal(2, memory.Kinds.Count);
    }

    [Fact]
    public void Nothing_said_forgets_the_headers() =>
        Assert.Empty(ColumnMemory.Empty.After(Said("a", "phone")).After(new KnownColumns("a", [])).Kinds);

    [Fact]
    public void The_kind_used_longest_ago_gives_way()
    {
        var memory = Enumerable.Range(0, ColumnMemory.MostKinds)
            .Aggregate(ColumnMemory.Empty, (known, i) => known.After(Said($"{i}", "phone")))
            .After(Said("0", "vin")).After(Said("new", "phone"));
        Assert.Equal(ColumnMemory.MostKinds, memory.Kinds.Count);
        Assert.Empty(memory.Find("1"));
        Assert.NotEmpty(memory.Find("0"));
    }

    private static KnownColumns Said(string fingerprint, string field) =>
        new(fingerprint, [new ColumnAnswer("列", field)]);
}
