using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>The dealer that is asked about, and its day.</summary>
internal sealed record Place(int Id, DealerRef Dealer, DateOnly Today, DealerSettings Settings);

/// <summary>What is asked for, or what stands against it.</summary>
internal sealed record Asked(Place? Place, MonthRange? Months, ProblemResult? Problem);

/// <summary>What every call about a dealer's churn or insurers brings and needs.</summary>
internal sealed record DealerCall(string Code, Caller Caller, DealerReader Dealers, IDealers Grains, IClock Clock)
{
    /// <summary>The dealer within the caller's scope; null for an unknown or foreign one.</summary>
    public async Task<Place?> FindAsync(CancellationToken stop)
    {
        var code = DealerReader.CodeOf(Code);
        if (await Dealers.IdAsync(code, Caller.Scope, stop) is not { } id
            || await Grains.LookAsync(id, stop) is not { } dealer)
            return null;
        var now = (await Clock.NowAsync(stop)).Now;
        return new Place(
            id, new DealerRef(code, dealer.Name),
            LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone)),
            dealer.Settings);
    }

    /// <summary>The dealer and the months of a question.</summary>
    public async Task<Asked> AskAsync(MonthsAsk ask, Faults faults, CancellationToken stop)
    {
        // A dealer out of sight is not found whatever else is wrong: faults must not tell that it exists.
        if (await FindAsync(stop) is not { } place)
            return new Asked(null, null, KnownProblems.NotFound.Result());
        var months = MonthRange.Of(ask, place.Today, faults);
        return faults.IsClean ? new Asked(place, months, null) : new Asked(null, null, faults.Result());
    }

    /// <summary>Tells the dealer something; null when it has taken it, or knew it.</summary>
    public async Task<ProblemResult?> TellAsync(DealerMessage message, CancellationToken stop)
    {
        var verdict = await Grains.DecideAsync(DealerReader.CodeOf(Code), message, Caller.Name, stop);
        return verdict is null ? KnownProblems.NotFound.Result()
            : verdict.Kind == VerdictKind.Refused ? KnownProblems.Refused(verdict.Rule!).Result()
            : null;
    }
}
