using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>Which inputs of a target somebody said, by their names on the wire.</summary>
internal static class SaidNames
{
    public static IReadOnlyList<string> Of(TargetInputsView? said) => said is null
        ? []
        : [.. ViewsJson.Default.TargetInputsView.Properties.Where(field => field.Get!(said) is not null)
            .Select(field => field.Name)];
}
