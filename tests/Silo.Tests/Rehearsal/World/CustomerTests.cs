using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Rehearsal.World;

namespace CampaignEngine.Silo.Tests.Rehearsal.World;

public sealed class CustomerTests
{
    private static readonly Guid[] Terms =
        [.. Enumerable.Range(1, 2000).Select(n => new Guid(n, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]))];

    [Fact]
    public void The_same_customer_answers_the_same_call_the_same_way()
    {
        foreach (var term in Terms.Take(50))
            Assert.Equal(new Customer(term).Answer(3, "contacting"), new Customer(term).Answer(3, "contacting"));
    }

    [Fact]
    public void About_half_of_the_calls_are_answered()
    {
        var answered = Terms.Count(term => new Customer(term).Answer(3, "contacting").Disposition.IsEffective());
        Assert.InRange(answered, 900, 1250);
    }

    [Fact]
    public void Who_refuses_says_why() =>
        Assert.All(
            Terms.Select(term => new Customer(term).Answer(5, "quoted"))
                .Where(answer => answer.Disposition == Disposition.Refused),
            answer => Assert.NotEmpty(answer.Reason!));
}
