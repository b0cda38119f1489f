using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>What every call about a dealer's pay brings and needs.</summary>
internal sealed record PayCall(
    string Code, Caller Caller, DealerReader Dealers, IDealers Grains, PayReader Reader, IClock Clock)
{
    /// <summary>
    /// The only agent whose pay the caller may see, named as the key is, which is also the name at the desk; null when
    /// the caller may see everybody's.
    /// </summary>
    public string? OwnAgent => Caller.Role is Role.Agent ? Caller.Name : null;

    /// <summary>The dealer within the caller's scope; null for an unknown or foreign one.</summary>
    public async Task<PaidDealer?> FindAsync(CancellationToken stop)
    {
        var code = DealerReader.CodeOf(Code);
        return await Dealers.IdAsync(code, Caller.Scope, stop) is { } id
            && await Grains.LookAsync(id, stop) is { } dealer
            ? new PaidDealer(id, new DealerRef(code, dealer.Name), dealer.Zone, dealer.Settings)
            : null;
    }

    /// <summary>The first day of the month where the dealer is.</summary>
    public async Task<DateOnly> ThisMonthAsync(PaidDealer dealer, CancellationToken stop)
    {
        var now = (await Clock.NowAsync(stop)).Now;
        var today = LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone));
        return new DateOnly(today.Year, today.Month, 1);
    }

    /// <summary>Tells the dealer; null when it has taken it, or knew it.</summary>
    public async Task<ProblemResult?> RefusedAsync(DealerMessage message, CancellationToken stop)
    {
        var verdict = await Grains.DecideAsync(DealerReader.CodeOf(Code), message, Caller.Name, stop);
        return verdict is { Kind: VerdictKind.Refused } ? KnownProblems.Refused(verdict.Rule!).Result() : null;
    }
}

/// <summary>A dealer whose agents are paid.</summary>
internal sealed record PaidDealer(int Id, DealerRef Ref, string Zone, DealerSettings Settings);
