using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class MaskTests
{
    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("1234", "****")]
    [InlineData("", "")]
    public void A_phone_shows_its_ends(string phone, string shown) => Assert.Equal(shown, Mask.Phone(phone));

    [Theory]
    [InlineData("张三丰", "张**")]
    [InlineData("张三", "张*")]
    [InlineData("张", "张*")]
    [InlineData("上海某某汽车销售服务有限公司", "上***")]
    [InlineData("𠮷野家", "𠮷**")]
    [InlineData(null, null)]
    public void A_name_shows_its_first_sign(string? name, string? shown) => Assert.Equal(shown, Mask.Name(name));
}
