using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>What a command asks the engine to do.</summary>
internal abstract record PolicyOrder
{
    /// <summary>Hand a message to the policy.</summary>
    public sealed record Tell(PolicyMessage Message) : PolicyOrder;

    /// <summary>The customer refuses or allows contact; channel null is all.</summary>
    public sealed record Permit(Channel? Channel, bool IsOptOut) : PolicyOrder;

    /// <summary>Let a parked policy go on.</summary>
    public sealed record Unpark : PolicyOrder;
}

/// <summary>Reads commands, each with the fields it needs.</summary>
internal static class PolicyOrders
{
    private const string Names = "pause, resume, quote, renewed, lost, withdraw, opt-out, consent, unpark";
    private const decimal MostPremium = 1_000_000_000m;
    private const int LongestReason = 60;

    /// <summary>Characters of the name of an insurer or an agent at most.</summary>
    public const int LongestName = 60;

    /// <summary>The order of a command; null when the faults say why not.</summary>
    public static PolicyOrder? Of(PolicyCommand command, Faults faults)
    {
        PolicyOrder? order = command.Command switch
        {
            "pause" => new PolicyOrder.Tell(new PolicyMessage.PauseAsked(PauseCause.Person)),
            "resume" => new PolicyOrder.Tell(new PolicyMessage.ResumeAsked(PauseCause.Person)),
            "quote" => Quote(command, faults),
            "renewed" => Renewed(command, faults),
            "lost" => new PolicyOrder.Tell(new PolicyMessage.LostReported(
                faults.Code("reason", command.Reason, LongestReason),
                faults.Maybe("insurer", command.Insurer, LongestName))),
            "withdraw" => Withdraw(command, faults),
            "opt-out" => new PolicyOrder.Permit(ChannelOf(command, faults), IsOptOut: true),
            "consent" => new PolicyOrder.Permit(ChannelOf(command, faults), IsOptOut: false),
            "unpark" => new PolicyOrder.Unpark(),
            _ => null,
        };
        if (order is null && faults.IsClean)
            faults.Add("command", $"must be one of: {Names}", $"须为以下之一：{Names}");
        return faults.IsClean ? order : null;
    }

    private static PolicyOrder.Tell? Quote(PolicyCommand command, Faults faults) =>
        faults.Choice<QuoteKind>("kind", command.Kind, KindOf, "indicative, firm") is { } kind
            ? new PolicyOrder.Tell(new PolicyMessage.QuoteGiven(kind))
            : null;

    private static PolicyOrder.Tell? Renewed(PolicyCommand command, Faults faults)
    {
        var insurer = faults.Maybe("insurer", command.Insurer, LongestName);
        var agent = faults.Maybe("agent", command.Agent, LongestName);
        if (command.Premium is { } premium and >= 0 and <= MostPremium && decimal.Round(premium, 2) == premium)
            return new PolicyOrder.Tell(new PolicyMessage.Renewed(premium, insurer, agent));
        faults.Add("premium", "must be an amount in yuan with at most two decimals", "须为金额（元），最多两位小数");
        return null;
    }

    private static PolicyOrder.Tell? Withdraw(PolicyCommand command, Faults faults) =>
        faults.Choice<WithdrawalReason>(
            "reason", command.Reason, WithdrawalReasonNames.Parse, WithdrawalReasonNames.Reportable)
            is { } reason
            ? new PolicyOrder.Tell(new PolicyMessage.WithdrawalReported(reason))
            : null;

    private static Channel? ChannelOf(PolicyCommand command, Faults faults) => command.Channel is null
        ? null
        : faults.Choice<Channel>("channel", command.Channel, ChannelNames.Parse, "sms, call, robot, wecom");

    private static QuoteKind? KindOf(string? name) => name switch
    {
        "indicative" => QuoteKind.Indicative,
        "firm" => QuoteKind.Firm,
        _ => null,
    };
}
