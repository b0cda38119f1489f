using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>What people read of a dealer's churn besides names of reasons and rates.</summary>
internal static class ChurnTexts
{
    public static LocalizedText NoVisits { get; } = new(
        "No data: no visits to the workshop are known of the twelve months before. Import the book service-visits.",
        "无数据：期前 12 个月没有到店记录，无法计算该指标。请导入售后进厂记录。");

    public static LocalizedText NoMaintenance { get; } = new(
        "No data for cars of which neither a visit nor a last maintenance is known. Import the book service-visits, or "
            + "ledgers with the column last_maintenance.",
        "部分车辆既无进厂记录也无最近保养日期，无数据。请导入售后进厂记录，或含“最近保养日期”列的台账。");

    public static LocalizedText ServiceOnly { get; } = new(
        "Cars that came to the workshop in the last twelve months and have no term here that is live or was renewed; a "
            + "new car insured at its sale counts as insured for a year.",
        "在修不在保：近 12 个月到店、但在本店没有有效或已续保保单的车辆；新车投保的，一年内视为在保。");

    public static LocalizedText NameOf(CareStanding standing) => standing switch
    {
        CareStanding.Active => new("Active", "在店保有"),
        CareStanding.AfterFirstMaintenance => new("Lost after the first maintenance", "首次保养后流失"),
        CareStanding.EndOfWarranty => new("Lost at the end of the warranty", "质保期结束流失"),
        CareStanding.OtherTime => new("Lost at another time", "其他时间段流失"),
        CareStanding.NeverVisited => new("Never came for maintenance", "从未到店保养"),
        _ => new("No data", "无数据"),
    };

    public static LocalizedText RuleOf(LostRule rule) => new(
        $"Lost: more than {rule.Days} days without a maintenance; ordinary and accident repairs do not count. "
            + $"End of warranty: last maintenance within {rule.WarrantyTolerance} days of {rule.WarrantyYears} years "
            + "after the sale or first registration.",
        $"流失：超过 {rule.Days} 天未到店保养，一般维修与事故维修不计。"
            + $"质保期结束流失：最后一次保养在售出或初登后 {rule.WarrantyYears} 年前后 {rule.WarrantyTolerance} 天内。");

    /// <summary>Where what is known of maintenances comes from.</summary>
    public static LocalizedText SourceOf(CarBook cars) => (cars.VisitsFrom, cars.HasLedgerDays) switch
    {
        ({ } from, true) => new(
            $"From the book of visits, which begins on {from:yyyy-MM-dd}, and the last maintenance that ledgers name.",
            $"依据售后进厂记录（始于 {from:yyyy-MM-dd}）及台账的最近保养日期。"),
        ({ } from, false) => new(
            $"From the book of visits, which begins on {from:yyyy-MM-dd}.", $"依据售后进厂记录（始于 {from:yyyy-MM-dd}）。"),
        (null, true) => new(
            "From the last maintenance that ledgers name: no visits were imported.", "依据台账的最近保养日期：尚未导入售后进厂记录。"),
        _ => new(
            "Neither visits nor a last maintenance were imported.", "尚未导入售后进厂记录或最近保养日期。"),
    };

    public static LocalizedText Of(Grains.Playbooks.LocalizedText text) => new(text.En, text.Zh);

    public static InsurerRef? RefOf(Insurer? insurer) =>
        insurer is null ? null : new InsurerRef(insurer.Code, Of(insurer.Name));
}
