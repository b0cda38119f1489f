using System.Security.Cryptography;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class TextSealTests
{
    private readonly TextSeal _seal = new(RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData("")]
    [InlineData("请联系我")]
    [InlineData("😀\0\u202e\n")]
    public void Words_come_back_as_they_were(string words) => Assert.Equal(words, Opened(words));

    [Fact]
    public void Half_a_character_comes_back_as_unreadable() => Assert.Equal("a\uFFFDb", Opened("a\ud83db"));

    [Fact]
    public void The_same_words_are_sealed_differently_each_time() =>
        Assert.False(_seal.Seal("T", "i1").AsSpan().SequenceEqual(_seal.Seal("T", "i1")));

    [Fact]
    public void A_seal_opens_only_under_its_name_and_key()
    {
        var words = _seal.Seal("T", "i1");
        Assert.Null(_seal.Open(words, "i2"));
        Assert.Null(new TextSeal(RandomNumberGenerator.GetBytes(32)).Open(words, "i1"));
    }

    [Fact]
    public void A_changed_or_shortened_seal_does_not_open()
    {
        var words = _seal.Seal("T", "i1");
        Assert.Null(_seal.Open(words[..^1], "i1"));
        Assert.Null(_seal.Open([], "i1"));
        words[^1] ^= 1;
        Assert.Null(_seal.Open(words, "i1"));
    }

    private string? Opened(string words) => _seal.Open(_seal.Seal(words, "i1"), "i1");
}
