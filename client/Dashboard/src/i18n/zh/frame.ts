import type { frame as english } from '../en/frame';

/** 页面框架：页头、登录、错误。 */
export const frame: Record<keyof typeof english, string> = {
  'app.name': 'CampaignEngine',
  'app.subtitle': '续保活动',
  'app.failed': '页面遇到意外错误。',
  'app.failedHint': '请重新加载页面。如再次出现，请将下方文字连同时间一并反馈。',
  'app.notFound': '没有这个页面。',
  'app.home': '返回活动总览',
  'app.reload': '重新加载',

  'header.language': '语言',
  'header.reference': '接口文档',
  'header.signOut': '退出登录',
  'header.dealers': '{count} 家门店',
  'header.allDealers': '全部门店',

  'clock.virtual': '演练时钟',
  'clock.virtualHint': '引擎正按虚拟时钟运行，日期走得比现实快，不会联系真实客户。',
  'clock.real': '时钟',
  'clock.zone': '门店所在时区：{zone}',

  'live.connecting': '连接中',
  'live.connected': '实时',
  'live.behind': '有延迟',
  'live.reconnecting': '重新连接中',
  'live.off': '非实时',
  'live.connectingHint': '正在打开实时数据流。',
  'live.connectedHint': '触达发生时数字会自动更新。',
  'live.behindHint': '服务端已有一段时间没有消息，显示的数字可能不是最新。',
  'live.reconnectingHint': '连接已断开，页面会持续重试并补齐数据，不会遗漏。',
  'live.offHint': '当前角色不提供实时数据，刷新页面可查看最新内容。',

  'signIn.title': '登录',
  'signIn.lead': '实时查看续保活动进展。',
  'signIn.token': '访问令牌',
  'signIn.placeholder': '粘贴您的令牌',
  'signIn.submit': '登录',
  'signIn.where': '令牌从哪里来？',
  'signIn.first': '服务端首次启动时会在终端打印运营令牌，以及一个可直接登录的地址。',
  'signIn.admin': '之后的令牌由管理员发放，每个令牌对应一个角色和可查看的门店。',
  'signIn.kept': '令牌只保存在当前浏览器标签页，关闭标签页即清除。',
  'signIn.refused': '服务端未接受该令牌：可能输入有误、已被收回，或属于另一套系统。',
  'signIn.signedOut': '您已退出登录。',
  'signIn.empty': '请先粘贴令牌。',

  'error.unreachable': '服务端没有响应',
  'error.unreachableHint': '请确认服务正在运行且本机可以访问，然后点击重试。',
  'error.forbidden': '当前令牌无权查看',
  'error.forbiddenHint': '该令牌的角色不包含此权限，请向管理员申请权限更大的令牌。',
  'error.notFound': '未找到',
  'error.notFoundHint': '内容不存在，或属于当前令牌无权查看的门店。',
  'error.other': '服务端拒绝了请求',
  'error.otherHint': '请重试。如仍然失败，请反馈此代码：{code}',
  'error.retry': '重试',

  'state.loading': '加载中',
};
