using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

public sealed partial class PolicyDeciderTests
{
    [Fact]
    public void A_firm_price_is_not_taken_back_by_an_indicative_one()
    {
        var firm = Contacting with { Phase = new Phase.Quoted(QuoteKind.Firm) };
        Then(When(Contacting, new PolicyMessage.QuoteGiven(QuoteKind.Firm)), firm);
        Nothing(When(firm, new PolicyMessage.QuoteGiven(QuoteKind.Indicative)), firm,
            Verdict.Ignored(Rules.NothingToDo));
    }

    [Fact]
    public void A_promise_stays_a_promise_whatever_price_follows()
    {
        var committed = Contacting with { Phase = new Phase.Committed() };
        Assert.Equal(committed, When(Calling, new PolicyMessage.CallEnded(11, Disposition.Promised)).State);
        Nothing(When(committed, new PolicyMessage.QuoteGiven(QuoteKind.Firm)), committed,
            Verdict.Ignored(Rules.NothingToDo));
    }

    [Fact]
    public void A_quoted_term_is_still_contacted() =>
        Assert.IsType<PolicyEffect.OpenCallTask>(Assert.Single(When(
            Contacting with { Phase = new Phase.Quoted(QuoteKind.Firm) }, Woken, "2025-08-27 19:45").Effects));
}
