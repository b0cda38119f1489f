using CampaignEngine.Grains.Dealers.Promotions;

namespace CampaignEngine.Silo.Api.Promotions;

/// <summary>The names on the wire of what promotions are made of.</summary>
internal static class PromotionNames
{
    public const string Kinds = "blackout, boost";
    public const string Days = "first-week, last-week";
    public const string Benefits = "contractual, value-added, forbidden";

    public static PromotionKind? KindOf(string? name) => name switch
    {
        "blackout" => PromotionKind.Blackout,
        "boost" => PromotionKind.Boost,
        _ => null,
    };

    public static MonthlyDays? DaysOf(string? name) => name switch
    {
        "first-week" => MonthlyDays.FirstWeek,
        "last-week" => MonthlyDays.LastWeek,
        _ => null,
    };

    public static BenefitClass? BenefitOf(string? name) => name switch
    {
        "contractual" => BenefitClass.Contractual,
        "value-added" => BenefitClass.ValueAdded,
        "forbidden" => BenefitClass.Forbidden,
        _ => null,
    };

    public static string Of(PromotionKind kind) => kind == PromotionKind.Blackout ? "blackout" : "boost";

    public static string Of(MonthlyDays days) => days == MonthlyDays.FirstWeek ? "first-week" : "last-week";

    public static string Of(BenefitClass benefit) => benefit switch
    {
        BenefitClass.Contractual => "contractual",
        BenefitClass.ValueAdded => "value-added",
        _ => "forbidden",
    };
}
