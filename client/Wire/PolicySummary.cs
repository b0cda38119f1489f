namespace CampaignEngine.Wire;

/// <summary>A policy term as lists show it; owner and phone are masked.</summary>
public record PolicySummary
{
    /// <summary>Its id.</summary>
    public required long Id { get; init; }

    /// <summary>Code of the dealer whose customer it is.</summary>
    public required string Dealer { get; init; }

    /// <summary>
    /// commercial or compulsory; win-back or first-maintenance for a case, a car that is to come back.
    /// </summary>
    public required string Line { get; init; }

    /// <summary>The insurer's number of the policy.</summary>
    public string? PolicyNo { get; init; }

    /// <summary>The number plate.</summary>
    public string? Plate { get; init; }

    /// <summary>The model of the car.</summary>
    public string? Model { get; init; }

    /// <summary>The owner, masked.</summary>
    public string? Owner { get; init; }

    /// <summary>The phone, masked.</summary>
    public required string Phone { get; init; }

    /// <summary>Another number of the customer, masked, also a landline: for calls only.</summary>
    public string? SecondPhone { get; init; }

    /// <summary>The last covered day, or the last of a case, local to the dealer.</summary>
    public required DateOnly Expiry { get; init; }

    /// <summary>Customer tier A, B or C.</summary>
    public string? Tier { get; init; }

    /// <summary>Premium of the running term, yuan.</summary>
    public decimal? Premium { get; init; }

    /// <summary>Name of the phase; <see cref="Unenrolled"/> for a term that no campaign works on.</summary>
    public required string Phase { get; init; }

    /// <summary>Why it is lost, withdrawn, blocked or paused.</summary>
    public string? Reason { get; init; }

    /// <summary>The campaign that works on it.</summary>
    public CampaignRef? Campaign { get; init; }

    /// <summary>The next touch that is to be made; null when none is.</summary>
    public NextTouch? NextTouch { get; init; }

    /// <summary>Whether a fault has stopped it until somebody looks.</summary>
    public bool? Parked { get; init; }

    /// <summary>The phase name of a term that no campaign works on.</summary>
    public const string Unenrolled = "unenrolled";
}

/// <summary>A touch that is to come.</summary>
/// <param name="Name">Its name within the term, such as <c>sms-90</c>.</param>
/// <param name="Channel">Channel name.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Day">The dealer's local day.</param>
/// <param name="Provisional">Whether the day may move when its year's calendar is published.</param>
public sealed record NextTouch(string Name, string Channel, DateTimeOffset At, DateOnly Day, bool Provisional);
