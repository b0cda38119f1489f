import type { Bilingual } from '../api/wire';

/** Why texts did not get through: ends of the engine's own, and gateways' codes; several may mean one thing. */
const meanings: [en: string, zh: string, rules: string[]][] = [
  ['Not delivered', '短信未送达', ['undelivered']],
  ['Refused by the gateway', '网关拒绝发送', ['gateway-refused', 'rejected']],
  ['Unknown code of the gateway', '网关返回未知代码', ['unknown-code']],
  ['Unclear whether it was sent', '无法确认是否已发出', ['ambiguous']],
  ['Opted out at the SMS provider', '已在短信服务商处退订', ['opted-out-at-provider']],
  [
    'Not understood by the gateway',
    '网关无法识别请求',
    ['invalid-request', 'http-400', 'http-415', 'http-422', 'isv.INVALID_PARAMETERS'],
  ],
  ['Too long for the gateway', '请求过长', ['http-413', 'http-414']],
  ['No mobile number', '手机号码无效', ['invalid-phone', 'isv.MOBILE_NUMBER_ILLEGAL']],
  ['Too many numbers at once', '单次号码过多', ['isv.MOBILE_COUNT_OVER_LIMIT']],
  ['Template not approved', '短信模板未获批准', ['invalid-template', 'isv.SMS_TEMPLATE_ILLEGAL']],
  ['Sender name not approved', '短信签名未获批准', ['invalid-signature', 'isv.SMS_SIGNATURE_ILLEGAL']],
  [
    'Template value missing or bad',
    '模板变量缺失或有误',
    ['isv.TEMPLATE_MISSING_PARAMETERS', 'isv.INVALID_JSON_PARAM'],
  ],
  ['Template value too long', '模板变量超长', ['isv.PARAM_LENGTH_LIMIT']],
  ['Template value holds a link', '模板变量含有链接', ['isv.PARAM_NOT_SUPPORT_URL']],
  ['Content forbidden by the provider', '内容未通过审核', ['content-refused', 'isv.BLACK_KEY_CONTROL_LIMIT']],
  ['Faster than the provider allows', '超过发送频率限制', ['rate-limited', 'isv.BUSINESS_LIMIT_CONTROL']],
  ["Provider's limit of the day", '达到单日发送上限', ['daily-limit', 'isv.DAY_LIMIT_CONTROL']],
  [
    'No money left at the provider',
    '服务商账户余额不足',
    ['insufficient-balance', 'isv.AMOUNT_NOT_ENOUGH', 'isv.OUT_OF_SERVICE'],
  ],
  [
    'Account may not send',
    '服务商账户无权发送',
    [
      'unauthorized',
      'isv.ACCOUNT_NOT_EXISTS',
      'isv.ACCOUNT_ABNORMAL',
      'isv.PRODUCT_UN_SUBSCRIPT',
      'isp.RAM_PERMISSION_DENY',
    ],
  ],
  ['Key used for another text', '该键已用于其他短信', ['key-reused']],
  ['Gateway still at work', '网关仍在处理', ['in-progress']],
  [
    'Gateway failed',
    '网关内部错误',
    ['system-error', 'isp.SYSTEM_ERROR', 'isp.GATEWAY_ERROR', 'isp.UNKNOWN'],
  ],
];

export const gatewayWords: Record<string, Bilingual> = Object.fromEntries(
  meanings.flatMap(([en, zh, rules]) => rules.map((rule) => [rule, { en, zh }])),
);
