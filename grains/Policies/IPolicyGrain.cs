using Orleans;

namespace CampaignEngine.Grains.Policies;

/// <summary>What a ringing alarm found.</summary>
public enum WakeAnswer
{
    /// <summary>The policy did what was due and has set its next alarm.</summary>
    Done,

    /// <summary>The alarm had been handled already, or stands elsewhere by now.</summary>
    NotDue,

    /// <summary>The policy is parked.</summary>
    Parked,
}

/// <summary>One policy term, keyed by the policy's id. One turn at a time.</summary>
[Alias("policy")]
public interface IPolicyGrain : IGrainWithIntegerKey
{
    /// <summary>The alarm rings; comes back when the turn is durable.</summary>
    /// <param name="alarm">Where the alarm stood when it was read, UTC.</param>
    /// <param name="now">The business instant of the turn, UTC.</param>
    [Alias("wake")]
    Task<WakeAnswer> WakeAsync(DateTimeOffset alarm, DateTimeOffset now);

    /// <summary>
    /// Tells the policy something; comes back with the verdict when the turn is durable, with null when no campaign
    /// works on this term. A parked policy refuses everything by <see cref="Rules.Parked"/>.
    /// </summary>
    [Alias("tell")]
    Task<CommandResult?> TellAsync(Delivery delivery);

    /// <summary>
    /// Lets a parked policy go on, its alarm ringing at once; ignored when it is not parked, null as above.
    /// </summary>
    [Alias("release")]
    Task<CommandResult?> ReleaseAsync(DateTimeOffset now);
}
