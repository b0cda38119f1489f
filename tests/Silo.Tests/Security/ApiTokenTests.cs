using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class ApiTokenTests
{
    [Fact]
    public void A_tokens_header_gives_its_hash()
    {
        var token = ApiToken.Create();
        Assert.Equal(token.Hash, ApiToken.HashOfHeader($"Bearer {token.Text}"));
        Assert.Equal(token.Hash, ApiToken.HashOfHeader($"bearer  {token.Text} "));
    }

    [Fact]
    public void Tokens_with_dashes_and_underscores_in_their_secret_are_read()
    {
        for (var i = 0; i < 500; i++)
        {
            var token = ApiToken.Create();
            Assert.Equal(token.Hash, ApiToken.HashOfHeader($"Bearer {token.Text}"));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Bearer ce_00000000_")]
    [InlineData("Bearer ce_00000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Anything_else_is_no_token(string? header) => Assert.Null(ApiToken.HashOfHeader(header));
}
