"""Writes suites as Great Expectations does, and what it says of them, for `great-expectations.test.ts`.

    python great_expectations_oracle.py DATA.csv > great-expectations.json

Each expectation is validated on its own by Great Expectations over pandas; `null` stands for one that it cannot evaluate.
"""

import json
import logging
import os
import sys
import warnings

os.environ["GX_ANALYTICS_ENABLED"] = "false"
warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

import great_expectations as gx  # noqa: E402
import great_expectations.expectations as gxe  # noqa: E402
import pandas as pd  # noqa: E402

E = [
    gxe.ExpectColumnToExist(column="price"),
    gxe.ExpectColumnToExist(column="nothing"),
    gxe.ExpectTableRowCountToBeBetween(min_value=5, max_value=20),
    gxe.ExpectTableRowCountToBeBetween(min_value=50),
    gxe.ExpectTableRowCountToEqual(value=10),
    gxe.ExpectTableColumnsToMatchSet(column_set=["id", "price"], exact_match=False),
    gxe.ExpectTableColumnsToMatchSet(column_set=["id", "price"], exact_match=True),
    gxe.ExpectColumnValuesToNotBeNull(column="id"),
    gxe.ExpectColumnValuesToNotBeNull(column="price"),
    gxe.ExpectColumnValuesToNotBeNull(column="price", mostly=0.8),
    gxe.ExpectColumnValuesToNotBeNull(column="price", mostly=0.9),
    gxe.ExpectColumnValuesToBeUnique(column="id"),
    gxe.ExpectColumnValuesToBeUnique(column="town"),
    gxe.ExpectColumnValuesToBeUnique(column="code", mostly=0.8),
    gxe.ExpectColumnValuesToBeUnique(column="code", mostly=0.7),
    gxe.ExpectColumnValuesToBeBetween(column="price", min_value=0, max_value=100),
    gxe.ExpectColumnValuesToBeBetween(column="price", min_value=0, max_value=99),
    gxe.ExpectColumnValuesToBeBetween(column="price", min_value=10, strict_min=True),
    gxe.ExpectColumnValuesToBeBetween(column="price", max_value=99, mostly=0.87),
    gxe.ExpectColumnValuesToBeBetween(column="price", max_value=99, mostly=0.88),
    gxe.ExpectColumnValuesToBeInSet(column="town", value_set=["Ames", "Boone"]),
    gxe.ExpectColumnValuesToBeInSet(column="town", value_set=["Ames", "Boone", "Nevada"]),
    gxe.ExpectColumnValuesToBeInSet(column="rooms", value_set=[1, 2, 3]),
    gxe.ExpectColumnValuesToBeInSet(column="rooms", value_set=[1, 2, 3, 4]),
    gxe.ExpectColumnValuesToNotBeInSet(column="town", value_set=["Paris"]),
    gxe.ExpectColumnValuesToNotBeInSet(column="town", value_set=["Ames"]),
    gxe.ExpectColumnValuesToMatchRegex(column="code", regex="[A-Z]{2}-"),
    gxe.ExpectColumnValuesToMatchRegex(column="code", regex="^[A-Z]{2}-\\d+$"),
    gxe.ExpectColumnValuesToMatchRegex(column="code", regex="^[A-Z]{2}-\\d+$", mostly=0.9),
    gxe.ExpectColumnValuesToNotMatchRegex(column="code", regex="x"),
    gxe.ExpectColumnValuesToNotMatchRegex(column="code", regex="A"),
    gxe.ExpectColumnValuesToMatchRegexList(column="code", regex_list=["^A", "^B"], match_on="any"),
    gxe.ExpectColumnValuesToMatchRegexList(column="code", regex_list=["^A", "1"], match_on="all"),
    gxe.ExpectColumnValueLengthsToBeBetween(column="town", min_value=4, max_value=6),
    gxe.ExpectColumnValueLengthsToBeBetween(column="town", max_value=5),
    gxe.ExpectColumnValueLengthsToEqual(column="town", value=4, mostly=0.3),
    gxe.ExpectColumnValuesToBeOfType(column="id", type_="int64"),
    gxe.ExpectColumnValuesToBeOfType(column="town", type_="int64"),
    gxe.ExpectColumnValuesToBeOfType(column="price", type_="float64"),
    gxe.ExpectCompoundColumnsToBeUnique(column_list=["town", "code"]),
    gxe.ExpectCompoundColumnsToBeUnique(column_list=["town", "rooms"]),
    gxe.ExpectColumnPairValuesAToBeGreaterThanB(column_A="sold", column_B="built"),
    gxe.ExpectColumnPairValuesAToBeGreaterThanB(column_A="sold", column_B="built", or_equal=True),
    gxe.ExpectColumnPairValuesAToBeGreaterThanB(column_A="price", column_B="rooms", or_equal=True),
    gxe.ExpectColumnPairValuesAToBeGreaterThanB(
        column_A="price", column_B="rooms", or_equal=True, ignore_row_if="either_value_is_missing"
    ),
    gxe.ExpectColumnPairValuesToBeEqual(column_A="sold", column_B="built"),
    gxe.ExpectTableColumnCountToEqual(value=7),
    gxe.ExpectTableColumnCountToEqual(value=8),
    gxe.ExpectTableColumnCountToBeBetween(min_value=8),
    gxe.ExpectTableColumnCountToBeBetween(min_value=2, max_value=7),
    gxe.ExpectTableColumnsToMatchOrderedList(column_list=["id", "price", "town", "rooms", "code", "built", "sold"]),
    gxe.ExpectTableColumnsToMatchOrderedList(column_list=["price", "id", "town", "rooms", "code", "built", "sold"]),
    gxe.ExpectTableColumnsToMatchOrderedList(column_list=["id", "price"]),
    gxe.ExpectColumnValuesToBeNull(column="price"),
    gxe.ExpectColumnValuesToBeNull(column="price", mostly=0.2),
    gxe.ExpectColumnMinToBeBetween(column="price", min_value=10, max_value=10),
    gxe.ExpectColumnMinToBeBetween(column="price", min_value=10, strict_min=True),
    gxe.ExpectColumnMaxToBeBetween(column="price", max_value=100),
    gxe.ExpectColumnMaxToBeBetween(column="price", max_value=100, strict_max=True),
    gxe.ExpectColumnMeanToBeBetween(column="price", min_value=57.5625, max_value=57.5625),
    gxe.ExpectColumnMeanToBeBetween(column="price", min_value=57.563),
    gxe.ExpectColumnMeanToBeBetween(column="town", min_value=1),
    gxe.ExpectColumnMedianToBeBetween(column="price", min_value=60, max_value=60),
    gxe.ExpectColumnMedianToBeBetween(column="id", min_value=5.5, max_value=5.5),
    gxe.ExpectColumnMedianToBeBetween(column="price", max_value=59),
    gxe.ExpectColumnSumToBeBetween(column="price", min_value=460.5, max_value=460.5),
    gxe.ExpectColumnSumToBeBetween(column="price", max_value=460),
    gxe.ExpectColumnStdevToBeBetween(column="id", min_value=3.02765, max_value=3.02766),
    gxe.ExpectColumnStdevToBeBetween(column="id", max_value=2.9),
    gxe.ExpectColumnUniqueValueCountToBeBetween(column="town", min_value=3, max_value=3),
    gxe.ExpectColumnUniqueValueCountToBeBetween(column="price", min_value=9),
    gxe.ExpectColumnProportionOfUniqueValuesToBeBetween(column="price", min_value=1),
    gxe.ExpectColumnProportionOfUniqueValuesToBeBetween(column="code", min_value=0.9),
    gxe.ExpectColumnProportionOfUniqueValuesToBeBetween(column="code", max_value=0.9),
    gxe.ExpectColumnProportionOfNonNullValuesToBeBetween(column="price", min_value=0.8, max_value=0.8),
    gxe.ExpectColumnProportionOfNonNullValuesToBeBetween(column="price", min_value=0.9),
    gxe.ExpectColumnDistinctValuesToBeInSet(column="town", value_set=["Ames", "Boone", "Nevada", "Paris"]),
    gxe.ExpectColumnDistinctValuesToBeInSet(column="rooms", value_set=[1, 2, 3]),
    gxe.ExpectColumnDistinctValuesToContainSet(column="town", value_set=["Ames", "Nevada"]),
    gxe.ExpectColumnDistinctValuesToContainSet(column="town", value_set=["Ames", "Paris"]),
    gxe.ExpectColumnDistinctValuesToContainSet(column="price", value_set=[10, 20.5]),
    gxe.ExpectColumnDistinctValuesToEqualSet(column="rooms", value_set=[1, 2, 3, 4]),
    gxe.ExpectColumnDistinctValuesToEqualSet(column="rooms", value_set=[1, 2, 3, 4, 5]),
    gxe.ExpectColumnDistinctValuesToEqualSet(column="town", value_set=["Ames", "Boone"]),
    gxe.ExpectColumnValuesToBeIncreasing(column="id", strictly=True),
    gxe.ExpectColumnValuesToBeIncreasing(column="sold"),
    gxe.ExpectColumnValuesToBeIncreasing(column="sold", mostly=0.7),
    gxe.ExpectColumnValuesToBeIncreasing(column="price"),
    gxe.ExpectColumnValuesToBeDecreasing(column="rooms"),
    gxe.ExpectColumnValuesToBeDecreasing(column="rooms", mostly=0.6),
    gxe.ExpectColumnValuesToNotMatchRegexList(column="code", regex_list=["x", "^B"]),
    gxe.ExpectColumnValuesToNotMatchRegexList(column="code", regex_list=["x", "y"]),
]

frame = pd.read_csv(sys.argv[1])
batch = (
    gx.get_context(mode="ephemeral")
    .data_sources.add_pandas("p")
    .add_dataframe_asset("a")
    .add_batch_definition_whole_dataframe("b")
    .get_batch({"dataframe": frame})
)
cases = []
for expectation in E:
    result = batch.validate(expectation)
    error = any(part.get("raised_exception") for part in [result.exception_info or {}] if isinstance(part, dict))
    expectation_config = expectation.configuration.to_json_dict()
    cases.append({"expectation": expectation_config, "success": None if error else bool(result.success)})
json.dump({"version": gx.__version__, "cases": cases}, sys.stdout, indent=1)
print()
