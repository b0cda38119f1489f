namespace CampaignEngine.SampleLedger;

/// <summary>The models of each brand that the sample's dealers sell.</summary>
public static class VehicleModels
{
    public static readonly VehicleModel[] Bmw =
    [
        new("宝马 320Li M运动套装", "LBV", "25FD0", 329_900),
        new("宝马 525Li 豪华套装", "LBV", "JY510", 439_900),
        new("宝马 X3 xDrive25i", "LBV", "TY710", 399_900),
        new("宝马 i3 eDrive35L", "LBV", "31BF0", 353_900, Energy.Electric),
    ];

    public static readonly VehicleModel[] FawVolkswagen =
    [
        new("大众 速腾 1.5T 300TSI", "LFV", "2A2BU", 144_900),
        new("大众 迈腾 2.0T 380TSI", "LFV", "3A23C", 217_900),
        new("大众 探岳 330TSI", "LFV", "2B2A5", 209_900),
        new("大众 ID.4 CROZZ 长续航", "LFV", "VB9E6", 219_900, Energy.Electric),
    ];

    public static readonly VehicleModel[] Mercedes =
    [
        new("奔驰 C 260 L 运动版", "LE4", "0G4KB", 353_900),
        new("奔驰 E 300 L 豪华型", "LE4", "1H6GB", 504_800),
        new("奔驰 GLC 300 L 动感型", "LE4", "0N8EB", 471_800),
        new("奔驰 EQB 260", "LE4", "6P0BB", 351_800, Energy.Electric),
    ];

    public static readonly VehicleModel[] Toyota =
    [
        new("丰田 卡罗拉 1.5L 先锋版", "LFM", "A5AAC", 122_800),
        new("丰田 RAV4荣放 2.0L", "LFM", "JR5AD", 185_800),
        new("丰田 亚洲龙 2.5L 双擎", "LFM", "BE5BH", 226_800),
        new("丰田 RAV4荣放 E+ 插电混动", "LFM", "PR7CK", 264_800, Energy.Hybrid),
    ];

    public static readonly VehicleModel[] Honda =
    [
        new("本田 雅阁 260TURBO", "LHG", "CV167", 189_800),
        new("本田 皓影 240TURBO", "LHG", "RT184", 185_900),
        new("本田 飞度 1.5L 潮享版", "LHG", "GR887", 90_800),
        new("本田 雅阁 e:PHEV", "LHG", "CY268", 225_800, Energy.Hybrid),
    ];

    public static readonly VehicleModel[] Byd =
    [
        new("比亚迪 秦PLUS DM-i 冠军版", "LGX", "C74C4", 109_800, Energy.Hybrid),
        new("比亚迪 宋PLUS EV 520KM", "LGX", "CE4CB", 169_800, Energy.Electric),
        new("比亚迪 汉EV 605KM", "LGX", "CF6DC", 209_800, Energy.Electric),
        new("比亚迪 宋Pro 1.5T", "LGX", "C14DA", 109_900),
    ];

    public static readonly VehicleModel[] Geely =
    [
        new("吉利 星越L 2.0TD", "LB3", "7722W", 152_700),
        new("吉利 帝豪 1.5L 豪华型", "LB3", "7152S", 79_900),
        new("吉利 博越L 1.5TD", "LB3", "7542N", 129_700),
        new("吉利 银河L7 插电混动", "LB3", "6552P", 138_700, Energy.Hybrid),
    ];

    public static readonly VehicleModel[] SaicVolkswagen =
    [
        new("大众 帕萨特 330TSI 精英版", "LSV", "CB2CA", 198_900),
        new("大众 途观L 330TSI", "LSV", "UB25N", 224_900),
        new("大众 朗逸 1.5L 舒适版", "LSV", "NA41B", 109_900),
        new("大众 ID.3 纯净智享版", "LSV", "FA6E9", 162_900, Energy.Electric),
    ];

    public static readonly VehicleModel[] Audi =
    [
        new("奥迪 A4L 40 TFSI", "LFV", "3A28W", 321_800),
        new("奥迪 A6L 45 TFSI", "LFV", "3A24K", 455_800),
        new("奥迪 Q5L 40 TFSI", "LFV", "3B2FY", 397_800),
        new("奥迪 Q4 e-tron 40", "LFV", "VB9FZ", 299_900, Energy.Electric),
    ];

    public static readonly VehicleModel[] Nissan =
    [
        new("日产 轩逸 1.6L 悦享版", "LGB", "H52E0", 119_000),
        new("日产 天籁 2.0L XL", "LGB", "L42E1", 179_800),
        new("日产 奇骏 1.5T 豪华版", "LGB", "M4AE4", 192_900),
        new("日产 艾睿雅 500", "LGB", "N3CE8", 204_800, Energy.Electric),
    ];

    public static readonly VehicleModel[] Changan =
    [
        new("长安 CS75 PLUS 1.5T", "LS5", "A3DKR", 121_900),
        new("长安 逸动 PLUS 1.6L", "LS5", "A2ABE", 72_900),
        new("长安 UNI-V 1.5T", "LS5", "A3BBD", 108_900),
        new("深蓝 SL03 515纯电版", "LS5", "A2DJB", 169_900, Energy.Electric),
    ];
}
