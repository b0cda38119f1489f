using CampaignEngine.Grains.Compliance;

namespace CampaignEngine.Grains.Tests.Compliance;

public sealed class CoverNoticesTests
{
    [Theory]
    [InlineData("expiry-reminder", true)]
    [InlineData("last-warning", true)]
    [InlineData("care", false)]
    [InlineData(null, false)]
    public void Only_notices_of_the_end_of_cover_are_a_service(string? template, bool isService) =>
        Assert.Equal(isService, CoverNotices.Includes(template));
}
