namespace CampaignEngine.Grains.Tests;

public sealed class SequenceTests
{
    [Fact]
    public void Sequences_are_equal_when_their_items_are_in_order()
    {
        Sequence<int> one = [1, 2], other = [1, 2], turned = [2, 1];
        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.Equals(turned));
        Assert.False(one.Equals(null));
        Assert.False(one.Equals((object)"[1, 2]"));
    }

    [Fact]
    public void Adding_leaves_the_old_one_as_it_was()
    {
        Sequence<string> one = ["a"];
        Assert.Equal(["a", "b"], one.Add("b"));
        Assert.Equal("[a]", one.ToString());
        Assert.Equal(("a", 1), (one[0], one.Count));
    }

    [Fact]
    public void A_sequence_keeps_a_copy_of_what_it_was_made_from()
    {
        int[] items = [1, 2];
        var (copied, enumerated) = (Sequence.Of<int>(items), Sequence.From(items));
        items[0] = 9;
        Assert.Equal([1, 2], copied);
        Assert.Equal([1, 2], enumerated);
    }
}
