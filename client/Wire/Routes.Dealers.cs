namespace CampaignEngine.Wire;

public static partial class Routes
{
    /// <summary>A dealer's target of a month, such as <c>2026-03</c>.</summary>
    public const string DealerTarget = Dealer + "/targets/{month}";

    /// <summary>Where a dealer stands with a year against its targets.</summary>
    public const string DealerTargets = Dealer + "/targets";

    /// <summary>A dealer's target of a year, such as <c>2026</c>.</summary>
    public const string DealerYear = Dealer + "/years/{year:int}";

    /// <summary>What a dealer's target of a year could be.</summary>
    public const string DealerProposal = DealerYear + "/proposal";

    /// <summary>The bounds of a share, such as <c>reach</c>.</summary>
    public const string DealerGoal = Dealer + "/goals/{goal}";

    /// <summary>The figures that a dealer sets itself for a year.</summary>
    public const string DealerKpis = Dealer + "/kpis";

    /// <summary>What a dealer's agents are paid for a month.</summary>
    public const string DealerPay = Dealer + "/pay";

    /// <summary>The plans that a dealer's agents are paid by.</summary>
    public const string DealerPayPlans = DealerPay + "/plans";

    /// <summary>What no book shows of an agent's month.</summary>
    public const string DealerPayFacts = DealerPay + "/facts";

    /// <summary>The months that a dealer has paid.</summary>
    public const string DealerPaidMonths = DealerPay + "/paid";

    /// <summary>The agents of a dealer who renewed the most in a quarter.</summary>
    public const string DealerLeaders = DealerPay + "/leaders";

    /// <summary>How many agents a dealer needs, and who is there.</summary>
    public const string DealerStaffing = Dealer + "/staffing";

    /// <summary>A dealer's calendar of promotions, and what its customers earn.</summary>
    public const string DealerPromotions = Dealer + "/promotions";

    /// <summary>The points of a dealer's customers.</summary>
    public const string DealerLoyalty = Dealer + "/loyalty";

    /// <summary>The points of the customer of one policy term.</summary>
    public const string DealerLoyaltyOf = DealerLoyalty + "/{id:long}";

    /// <summary>Why a dealer loses terms and customers.</summary>
    public const string DealerChurn = Dealer + "/churn";

    /// <summary>What each insurer has of a dealer's business.</summary>
    public const string DealerInsurers = Dealer + "/insurers";

    /// <summary>The terms behind the numbers of a dealer's churn.</summary>
    public const string DealerLost = Dealer + "/lost";

    /// <summary>The cars behind the numbers of a dealer's lost customers.</summary>
    public const string DealerCars = Dealer + "/cars";

    /// <summary>What a dealer reckons its lost customers with.</summary>
    public const string DealerChurnParameters = DealerChurn + "/parameters";
}
