namespace CampaignEngine.Grains;

/// <summary>The kinds of grain, in the order in which a batch locks them.</summary>
public enum GrainKind
{
    /// <summary>A dealer: its zone, targets and whether it may be worked for.</summary>
    Dealer,

    /// <summary>A campaign: an audience that runs through one playbook.</summary>
    Campaign,

    /// <summary>A policy term: one vehicle, one insurance line, one expiry.</summary>
    Policy,
}

/// <summary>Names one grain.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id, unique within the kind.</param>
public readonly record struct GrainKey(GrainKind Kind, long Id)
{
    /// <summary>As logs and traces show it, such as <c>policy/42</c>.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}/{Id}";
}
