using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>What people read of a dealer's churn besides names of reasons and rates.</summary>
internal static class ChurnTexts
{
    public static LocalizedText NoVisits { get; } = new(
        "No data: the engine holds no list of visits to the workshop. Without one nobody knows this rate.",
        "无数据：引擎中没有到店记录，无法计算该指标。请先提供到店记录。");

    public static LocalizedText NoMaintenance { get; } = new(
        "No data for cars whose ledger names no last maintenance. Import ledgers with the column last_maintenance.",
        "部分车辆的台账没有最近保养日期，无数据。请导入含“最近保养日期”列的台账。");

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
            + "after the first registration.",
        $"流失：超过 {rule.Days} 天未到店保养，一般维修与事故维修不计。"
            + $"质保期结束流失：最后一次保养在初登后 {rule.WarrantyYears} 年前后 {rule.WarrantyTolerance} 天内。");

    public static LocalizedText Of(Grains.Playbooks.LocalizedText text) => new(text.En, text.Zh);

    public static InsurerRef? RefOf(Insurer? insurer) =>
        insurer is null ? null : new InsurerRef(insurer.Code, Of(insurer.Name));
}
