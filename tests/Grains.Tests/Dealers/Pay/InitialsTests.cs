using CampaignEngine.Grains.Dealers.Pay;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("王敏", "王*")]
    [InlineData("欧阳 娜娜", "欧*")]
    [InlineData("Li Fang", "L. F.")]
    [InlineData("anne-marie", "A. M.")]
    [InlineData(" ", "")]
    public void A_name_is_told_by_its_beginning_only(string name, string initials) =>
        Assert.Equal(initials, Initials.Of(name));
}
