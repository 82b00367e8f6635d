"""The cold read: verdict, outlook and requisition on one page."""
