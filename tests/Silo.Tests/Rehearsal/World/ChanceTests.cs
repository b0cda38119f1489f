using CampaignEngine.Silo.Rehearsal.World;

namespace CampaignEngine.Silo.Tests.Rehearsal.World;

public sealed class ChanceTests
{
    [Fact]
    public void The_same_name_draws_the_same_fate()
    {
        var (one, other) = (new Chance("a"), new Chance("a"));
        Assert.Equal(Enumerable.Range(0, 20).Select(_ => one.Next()).ToList(),
            Enumerable.Range(0, 20).Select(_ => other.Next()).ToList());
    }

    [Fact]
    public void Draws_are_spread_evenly()
    {
        var chance = new Chance("spread");
        Assert.InRange(Enumerable.Range(0, 10_000).Count(_ => chance.Hits(0.3)), 2800, 3200);
    }

    [Fact]
    public void A_choice_is_always_one_of_the_choices()
    {
        var chance = new Chance("choice");
        Assert.All(Enumerable.Range(0, 100), _ => Assert.InRange(chance.OneOf(1, 2, 3), 1, 3));
    }
}
