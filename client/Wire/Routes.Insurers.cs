namespace CampaignEngine.Wire;

public static partial class Routes
{
    /// <summary>What was agreed with one of a dealer's insurers.</summary>
    public const string DealerAgreement = DealerInsurers + "/{insurer}/agreement";

    /// <summary>What roles give one of a dealer's insurers.</summary>
    public const string DealerScores = DealerInsurers + "/{insurer}/scores";

    /// <summary>Reports of insurers that contacted a dealer's customers too early.</summary>
    public const string DealerIncidents = Dealer + "/incidents";

    /// <summary>A dealer's insurers by criteria.</summary>
    public const string DealerScorecard = Dealer + "/scorecard";

    /// <summary>How much each criterion weighs.</summary>
    public const string DealerScoreWeights = DealerScorecard + "/weights";
}
