using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class PhoneHashTests
{
    private readonly PhoneHash _hash = new([1, 2, 3]);

    [Theory]
    [InlineData("138 1234 5678")]
    [InlineData("+86-138-1234-5678")]
    [InlineData("008613812345678")]
    [InlineData("１３８１２３４５６７８")]
    public void Every_spelling_of_a_number_has_one_hash(string phone) =>
        Assert.Equal(_hash.Of("13812345678"), _hash.Of(phone));

    [Theory]
    [InlineData("")]
    [InlineData("1381234567")]
    [InlineData("23812345678")]
    [InlineData("138123456789")]
    [InlineData("13812345678x")]
    [InlineData("0086 0086 13812345678")]
    public void Anything_else_has_none(string phone) => Assert.Null(_hash.Of(phone));

    [Fact]
    public void Another_key_gives_another_hash() =>
        Assert.NotEqual(_hash.Of("13812345678"), new PhoneHash([1, 2, 4]).Of("13812345678"));
}
